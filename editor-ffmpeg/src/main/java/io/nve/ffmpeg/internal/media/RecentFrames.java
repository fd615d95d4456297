package io.nve.ffmpeg.internal.media;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The few pictures that were given last: scrubbing and paused players ask for them again. */
final class RecentFrames implements AutoCloseable {
  private static final int MOST = 8;

  private final ArrayDeque<TimedFrame> frames = new ArrayDeque<>();

  /** Returns the picture shown at a time, still owned by this, if it is here. */
  @Nullable TimedFrame at(long ticks) {
    for (TimedFrame frame : frames) {
      if (frame.isShownAt(ticks)) {
        return frame;
      }
    }
    return null;
  }

  /** Takes ownership of {@code frame} and lets the oldest go. */
  void add(TimedFrame frame) {
    frames.addFirst(frame);
    if (frames.size() > MOST) {
      frames.removeLast().close();
    }
  }

  @Override
  public void close() {
    frames.forEach(TimedFrame::close);
    frames.clear();
  }
}
