package io.nve.ffmpeg.internal.media;

import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * A positive fraction, copied out of native memory.
 *
 * @param num numerator, at least 1
 * @param den denominator, at least 1
 */
public record Ratio(int num, int den) {
  /** One to one. */
  public static final Ratio ONE = new Ratio(1, 1);

  /** Returns {@code rational}, or one to one when it is not a positive fraction. */
  static Ratio of(AVRational rational) {
    int num = rational.num();
    int den = rational.den();
    return num > 0 && den > 0 ? new Ratio(num, den) : ONE;
  }

  /** Returns the whole number nearest to {@code length} times this, at least 1. */
  public int times(int length) {
    return (int) Math.max(1, Math.floor((double) length * num / den + 0.5));
  }
}
