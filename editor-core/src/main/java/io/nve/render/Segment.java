package io.nve.render;

import io.nve.time.TimeRange;
import java.util.List;

/**
 * A run of frames with the same layers.
 *
 * @param firstFrame the number of its first frame
 * @param frames how many there are, more than 0
 * @param range the same in ticks
 * @param layers from the lowest to the topmost; none where only the background is seen
 * @param hash the hash of everything that shows in it; the place on the timeline is no part of it
 */
public record Segment(
    long firstFrame, long frames, TimeRange range, List<Layer> layers, ContentHash hash) {
  /** Copies the layers. */
  public Segment {
    layers = List.copyOf(layers);
  }

  /** Returns the number of the first frame behind it. */
  public long endFrame() {
    return firstFrame + frames;
  }
}
