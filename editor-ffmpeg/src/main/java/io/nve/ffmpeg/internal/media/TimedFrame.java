package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Frame;

/**
 * A decoded picture and when it is on screen.
 *
 * @param frame the picture as stored: not yet turned upright
 * @param start first tick at which it is shown, from time zero of the file
 * @param end first tick at which it is not shown any more; {@link Long#MAX_VALUE} for the last one,
 *     which is held
 * @param slack how far, in ticks, the file may have rounded {@code start} and {@code end} up
 */
public record TimedFrame(Frame frame, long start, long end, long slack) implements AutoCloseable {
  /** Returns whether asking the source for {@code ticks} would give this picture again. */
  public boolean isShownAt(long ticks) {
    return ticks >= start - slack && (end == Long.MAX_VALUE || ticks < end - slack);
  }

  /** Returns another one of the same picture; each is closed by itself. */
  TimedFrame share() {
    return new TimedFrame(frame.share(), start, end, slack);
  }

  @Override
  public void close() {
    frame.close();
  }
}
