package io.nve.ffmpeg.internal.encode;

import java.util.Optional;

/**
 * What to write with which encoders.
 *
 * @param container the kind of file
 * @param video how pictures are encoded, if there are any
 * @param audio how sound is encoded, if there is any
 */
public record Recipe(
    Container container, Optional<VideoEncoding> video, Optional<AudioEncoding> audio) {}
