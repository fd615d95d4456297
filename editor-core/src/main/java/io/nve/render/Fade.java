package io.nve.render;

import io.nve.model.FadeCurve;
import io.nve.time.TimeRange;

/**
 * A rise from silence or a fall into it.
 *
 * @param range when, in the plan's time
 * @param rising whether it goes up; outside the range it is 0 on one side and 1 on the other
 * @param shape its curve
 */
public record Fade(TimeRange range, boolean rising, FadeCurve shape) {
  /** Returns the factor on the amplitude at a time, 0 to 1. */
  public double at(long time) {
    if (time < range.start()) {
      return rising ? 0 : 1;
    }
    if (time >= range.end()) {
      return rising ? 1 : 0;
    }
    double progress = (time - range.start()) / (double) range.duration();
    return shaped(rising ? progress : 1 - progress);
  }

  private double shaped(double progress) {
    return switch (shape) {
      case LINEAR -> progress;
      case EQUAL_POWER -> Angle.sin(90 * progress);
      case LOGARITHMIC -> progress <= 0 ? 0 : Decibels.power(60 * (progress - 1));
    };
  }
}
