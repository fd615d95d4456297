package io.nve.ffmpeg.internal.copy;

import io.nve.ffmpeg.internal.media.MediaInput;

/**
 * Coded pictures of a source that stand in an output as they are.
 *
 * @param input the source
 * @param stream which of its streams of pictures, from 0
 * @param stamp the stamp of its first picture, with which decoding can start
 * @param count how many there are, as many packets as pictures
 * @param delay how many of them may be decoded before the one that is shown first
 */
public record CopiedRun(MediaInput input, int stream, long stamp, long count, int delay) {}
