package io.nve.json;

/**
 * The fewest decimal digits that read back as the same double, and of those the nearest to it.
 *
 * <p>The platforms' own texts differ between a JVM and JavaScript. Numbers with few decimals, which
 * is nearly all that people enter, are found by trying; any other is generated digit by digit (R.
 * G. Burger and R. K. Dybvig, "Printing floating-point numbers quickly and accurately", PLDI 1996,
 * free format).
 */
final class ShortestDigits {
  /** Up to here a product with a power of ten is right to the nearest integer. */
  private static final double TRUSTED = 1L << 50;

  private static final int MOST_DIGITS = 17;

  private final char[] digits = new char[MOST_DIGITS + 1];
  private int length;

  /** The number is 0.digits × 10^point. */
  private int point;

  /** Finds the digits of a positive, finite number. */
  ShortestDigits(double value) {
    if (!tryFewDecimals(value)) {
      generate(Double.doubleToLongBits(value));
    }
  }

  /** Returns where the decimal point is, counted from before the first digit. */
  int point() {
    return point;
  }

  int length() {
    return length;
  }

  /** Appends some of the digits, and zeros behind the last. */
  void append(JsonOutput out, int from, int to) {
    for (int i = from; i < to; i++) {
      out.append(i < length ? digits[i] : '0');
    }
  }

  private boolean tryFewDecimals(double value) {
    if (value < 1e-5 || value >= TRUSTED) {
      return false;
    }
    double power = 1;
    for (int decimals = 0; value * power < TRUSTED; decimals++, power *= 10) {
      double integer = Math.floor(value * power + 0.5);
      if (integer / power == value) {
        setDigits(integer, decimals);
        return true;
      }
    }
    return false;
  }

  /** Sets the digits of an integer, in doubles, since JavaScript has no quick long. */
  private void setDigits(double integer, int decimals) {
    int size = 1;
    for (double power = 10; integer >= power; power *= 10) {
      size++;
    }
    double rest = integer;
    for (int i = size - 1; i >= 0; i--) {
      double tenth = Math.floor(rest / 10);
      digits[i] = (char) ('0' + (int) (rest - 10 * tenth));
      rest = tenth;
    }
    length = size;
    while (length > 1 && digits[length - 1] == '0') {
      length--;
    }
    point = size - decimals;
  }

  /** Names as in the paper: the value is r/s, the gaps to its neighbours are m+/s and m-/s. */
  private void generate(long bits) {
    long significand = Doubles.significand(bits);
    int exponent = Doubles.exponent(bits);
    // Just above a power of two the gap below is half the gap above.
    boolean uneven = significand == Doubles.HIDDEN_BIT && exponent > Doubles.LOWEST_EXPONENT;
    int extra = uneven ? 2 : 1;
    BigNatural r = new BigNatural(significand).timesPowerOfTwo(Math.max(exponent, 0) + extra);
    BigNatural s = new BigNatural(1).timesPowerOfTwo(Math.max(-exponent, 0) + extra);
    BigNatural below = new BigNatural(1).timesPowerOfTwo(Math.max(exponent, 0));
    BigNatural above = uneven ? below.copy().timesPowerOfTwo(1) : below.copy();
    // An even significand wins ties when read, so its interval includes both ends.
    boolean closed = (significand & 1) == 0;

    point = estimatePoint(significand, exponent);
    if (point >= 0) {
      s.timesPowerOfTen(point);
    } else {
      r.timesPowerOfTen(-point);
      below.timesPowerOfTen(-point);
      above.timesPowerOfTen(-point);
    }
    if (reaches(r, above, s, closed)) {
      point++;
    } else {
      r.timesPlus(10, 0);
      below.timesPlus(10, 0);
      above.timesPlus(10, 0);
    }
    generateDigits(r, s, below, above, closed);
  }

  /** Returns the decimal point's place or one less, never more. */
  private static int estimatePoint(long significand, int exponent) {
    int log2 = 63 - Long.numberOfLeadingZeros(significand) + exponent;
    return (int) Math.ceil(log2 * 0.30102999566398120 - 1e-10);
  }

  private static boolean reaches(BigNatural r, BigNatural above, BigNatural s, boolean closed) {
    BigNatural sum = r.copy();
    sum.plus(above);
    int order = sum.compareTo(s);
    return closed ? order >= 0 : order > 0;
  }

  private void generateDigits(
      BigNatural r, BigNatural s, BigNatural below, BigNatural above, boolean closed) {
    while (true) {
      int digit = 0;
      while (r.compareTo(s) >= 0) {
        r.minus(s);
        digit++;
      }
      int low = r.compareTo(below);
      boolean roundsDown = closed ? low <= 0 : low < 0;
      boolean roundsUp = reaches(r, above, s, closed);
      if (roundsDown || roundsUp) {
        boolean up = roundsUp && (!roundsDown || isUpperHalf(r, s, digit));
        digits[length++] = (char) ('0' + (up ? digit + 1 : digit));
        return;
      }
      digits[length++] = (char) ('0' + digit);
      r.timesPlus(10, 0);
      below.timesPlus(10, 0);
      above.timesPlus(10, 0);
    }
  }

  private static boolean isUpperHalf(BigNatural r, BigNatural s, int digit) {
    int order = r.copy().timesPowerOfTwo(1).compareTo(s);
    return order > 0 || (order == 0 && (digit & 1) == 1);
  }
}
