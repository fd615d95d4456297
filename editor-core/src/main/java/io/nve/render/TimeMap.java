package io.nve.render;

import io.nve.model.SpeedMap;

/**
 * Which moment of its source a layer plays at a moment of the plan.
 *
 * @param anchor the plan's time at which local time is 0
 * @param speed the way from local time to source time
 */
public record TimeMap(long anchor, SpeedMap speed) {
  /** Source time is the plan's own time. */
  public static final TimeMap IDENTITY = new TimeMap(0, SpeedMap.NORMAL);

  /** Returns the source time that plays at a time of the plan. */
  public long sourceAt(long time) {
    return speed.sourceAt(time - anchor);
  }
}
