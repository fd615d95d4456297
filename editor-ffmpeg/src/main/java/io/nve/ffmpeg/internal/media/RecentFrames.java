package io.nve.ffmpeg.internal.media;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The pictures that were given or passed last: who scrubs or steps back asks for them again. */
final class RecentFrames implements AutoCloseable {
  private static final int MOST = 24;
  private static final int FEWEST = 4;
  private static final long MOST_BYTES = 64L << 20;

  private final ArrayDeque<TimedFrame> frames = new ArrayDeque<>();
  private final int room;

  /** Makes room for pictures of a size. */
  RecentFrames(long pictureBytes) {
    room = Math.clamp(MOST_BYTES / Math.max(1, pictureBytes), FEWEST, MOST);
  }

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
    if (frames.size() > room) {
      frames.removeLast().close();
    }
  }

  @Override
  public void close() {
    frames.forEach(TimedFrame::close);
    frames.clear();
  }
}
