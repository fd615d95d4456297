package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.Sprite;
import org.jspecify.annotations.Nullable;

/** A layer's picture, scaled and turned, ready to be laid on the canvas. */
sealed interface Drawn extends AutoCloseable {
  /** Whether it hides the whole canvas when it is not faded or blended. */
  default boolean covers() {
    return false;
  }

  @Override
  void close();

  /** Nothing of it is on the canvas. */
  record Nothing() implements Drawn {
    @Override
    public void close() {}
  }

  /**
   * An opaque 4:2:0 picture at an even place.
   *
   * @param frame its pixels
   * @param x canvas column of its left edge
   * @param y canvas row of its upper edge
   * @param covers whether it covers the canvas exactly
   */
  record Patch(Frame frame, int x, int y, boolean covers) implements Drawn {
    @Override
    public void close() {
      frame.close();
    }
  }

  /**
   * Any other picture.
   *
   * @param sprite its pixels and place
   * @param memory what holds the pixels when they are native
   */
  record Laid(Sprite sprite, @Nullable Frame memory) implements Drawn {
    @Override
    public void close() {
      if (memory != null) {
        memory.close();
      }
    }
  }
}
