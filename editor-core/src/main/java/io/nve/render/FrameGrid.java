package io.nve.render;

import io.nve.time.FrameRate;
import io.nve.time.Ticks;

/**
 * The one rule by which edges between frames become edges of frames: a frame shows what is there in
 * its middle. So an edge exactly in the middle of a frame counts as before it.
 */
final class FrameGrid {
  private FrameGrid() {}

  /** Returns the number of the first frame whose middle lies at or after a time. */
  static long firstFrom(FrameRate rate, long time) {
    long frame = rate.frameAt(time);
    return rate.middleOf(frame) >= time ? frame : frame + 1;
  }

  /**
   * Returns after how many frames the pattern of their durations in ticks repeats: 1 at rates whose
   * frames are whole ticks.
   */
  static long period(FrameRate rate) {
    long a = Ticks.PER_SECOND * rate.denominator();
    long b = rate.numerator();
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return rate.numerator() / a;
  }
}
