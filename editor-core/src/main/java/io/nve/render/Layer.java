package io.nve.render;

import io.nve.time.TimeRange;

/** One of the things that lie on each other in a {@link Segment}. */
public sealed interface Layer permits PictureLayer, AdjustmentLayer, CrossingLayer {
  /**
   * Returns when it is to be seen, handles of transitions included: from the first segment that it
   * lies in to the last. Backends open its source for that long.
   */
  TimeRange range();
}
