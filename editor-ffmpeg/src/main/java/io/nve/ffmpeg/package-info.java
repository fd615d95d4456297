/**
 * The media backend on FFmpeg, which runs in this process: {@link io.nve.ffmpeg.FfmpegBackend}, and
 * {@link io.nve.ffmpeg.FfmpegConfig}, which says what it may open and use.
 */
@NullMarked
package io.nve.ffmpeg;

import org.jspecify.annotations.NullMarked;
