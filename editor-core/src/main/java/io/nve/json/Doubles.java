package io.nve.json;

/** The parts of a positive double: significand × 2^exponent (IEEE 754 binary64). */
final class Doubles {
  /** The significand of a power of two, below which doubles lie twice as close. */
  static final long HIDDEN_BIT = 1L << 52;

  static final int LOWEST_EXPONENT = -1074;

  private Doubles() {}

  static long significand(long bits) {
    long fraction = bits & (HIDDEN_BIT - 1);
    return bits < HIDDEN_BIT ? fraction : fraction | HIDDEN_BIT;
  }

  static int exponent(long bits) {
    return bits < HIDDEN_BIT ? LOWEST_EXPONENT : (int) (bits >>> 52) + LOWEST_EXPONENT - 1;
  }
}
