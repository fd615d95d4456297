package io.nve.ffmpeg.internal.segment;

/**
 * One coded picture of a stretch.
 *
 * @param shown which picture of the stretch it is, from 0, in the order in which they are shown
 * @param key whether decoding can start with it
 * @param offset where its bytes begin
 * @param size how many bytes it has
 */
public record CodedPicture(int shown, boolean key, int offset, int size) {}
