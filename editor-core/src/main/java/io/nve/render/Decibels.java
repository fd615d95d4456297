package io.nve.render;

/**
 * Decibels to amplitudes by sums and products alone, so that every platform gives the same bits.
 *
 * <p>10^(d/20) is 2^n · e^x with |x| ≤ ln 2 / 2, where the Taylor series up to the 15th power is
 * off by less than 1e-16.
 */
final class Decibels {
  /** What the quietest gain means: nothing is heard. */
  static final double SILENCE = -96;

  private static final double LOG2_OF_10_BY_20 = 0.16609640474436813;
  private static final double LN_2 = 0.6931471805599453;

  private Decibels() {}

  /** Returns the amplitude of a gain; that of {@link #SILENCE} and less is 0. */
  static double amplitude(double decibels) {
    return decibels <= SILENCE ? 0 : power(decibels);
  }

  static double power(double decibels) {
    double exponent = decibels * LOG2_OF_10_BY_20;
    double whole = Math.floor(exponent + 0.5);
    double x = (exponent - whole) * LN_2;
    double sum = 1;
    for (int n = 15; n >= 1; n--) {
      sum = x * sum / n + 1;
    }
    double factor = whole < 0 ? 0.5 : 2;
    for (double n = Math.abs(whole); n > 0; n--) {
      sum *= factor;
    }
    return sum;
  }
}
