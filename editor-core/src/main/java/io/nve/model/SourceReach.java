package io.nve.model;

import io.nve.time.TimeRange;

/**
 * How far into its source a clip reaches.
 *
 * @param first the earliest moment of the source that plays
 * @param last the latest one, or the moment after it; equal to {@code first} in a freeze
 */
public record SourceReach(long first, long last) {
  /** Returns the reach of a clip. */
  public static SourceReach of(Clip clip) {
    return of(clip.speed(), clip.in(), clip.out());
  }

  /** Returns the reach of a cut of local time, at a speed. */
  public static SourceReach of(SpeedMap speed, long in, long out) {
    long a = speed.sourceAt(in);
    long b = speed.sourceAt(out);
    long first = Math.min(a, b);
    long last = Math.max(a, b);
    if (speed instanceof SpeedMap.Ramp ramp) {
      for (SpeedMap.Knot knot : ramp.knots()) {
        if (knot.local() > in && knot.local() < out) {
          first = Math.min(first, knot.source());
          last = Math.max(last, knot.source());
        }
      }
    }
    return new SourceReach(first, last);
  }

  /**
   * Returns whether media of a range is enough. One tick is allowed for: at other speeds than
   * normal the edges are rounded.
   */
  public boolean within(TimeRange available) {
    return first >= available.start() - 1 && last <= available.end() + 1;
  }
}
