package io.nve.json;

/**
 * Reads decimal numbers as the nearest double, ties to even.
 *
 * <p>The platforms' own conversions differ in the last place between a JVM and JavaScript, and
 * replicas must not. A number of up to 15 digits is one exact operation (W. D. Clinger, "How to
 * read floating point numbers accurately", PLDI 1990); any other starts from an estimate and steps
 * to the double whose neighbourhood, computed exactly, it lies in.
 */
final class Decimals {
  /** The powers of ten that are exact in a double. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final int EXACT_POWERS = 22;
  private static final long EXACT_INTEGERS = 1L << 53;
  private static final int MOST_DIGITS = 18;

  /** Beyond this no digits can bring the number back into range, so counting may stop. */
  private static final int EXPONENT_CAP = 100_000;

  private static final long INFINITY = Double.doubleToLongBits(Double.POSITIVE_INFINITY);
  private static final int CHUNK = 1_000_000_000;

  private final char[] text;
  private final int start;
  private final int end;

  /** The first digits, as many as are certain to fit. */
  private long leading;

  private int leadingDigits;

  /** The number is leading × 10^exponent, and somewhat more if there are further digits. */
  private int exponent;

  private boolean hasMoreDigits;

  private Decimals(char[] text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** Reads the well-formed number from {@code start} up to {@code end}; too large is infinite. */
  static double read(char[] text, int start, int end) {
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    double magnitude = few(text, first, end);
    if (Double.isNaN(magnitude)) {
      magnitude = new Decimals(text, first, end).magnitude();
    }
    return negative ? -magnitude : magnitude;
  }

  /** Reads what has so few digits that a double holds them all, and no exponent; else NaN. */
  private static double few(char[] text, int start, int end) {
    if (end - start > Integers.DOUBLE_DIGITS + 1) {
      return Double.NaN;
    }
    double digits = 0;
    int point = end;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c == '.') {
        point = i + 1;
      } else if (c > '9') {
        return Double.NaN;
      } else {
        digits = 10 * digits + (c - '0');
      }
    }
    return digits / POWERS[end - point];
  }

  private double magnitude() {
    scan();
    if (leading == 0) {
      return 0;
    }
    if (!hasMoreDigits && leading <= EXACT_INTEGERS && Math.abs(exponent) <= EXACT_POWERS) {
      return exponent < 0 ? leading / POWERS[-exponent] : leading * POWERS[exponent];
    }
    if (leadingDigits + exponent > 310) {
      return Double.POSITIVE_INFINITY;
    }
    if (leadingDigits + exponent < -330) {
      return 0;
    }
    return nearest(estimate());
  }

  private void scan() {
    boolean afterPoint = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c == '.') {
        afterPoint = true;
      } else if (c == 'e' || c == 'E') {
        exponent += writtenExponent(i + 1);
        return;
      } else if (leadingDigits < MOST_DIGITS) {
        leading = 10 * leading + (c - '0');
        leadingDigits += leading == 0 ? 0 : 1;
        exponent -= afterPoint ? 1 : 0;
      } else {
        hasMoreDigits |= c != '0';
        exponent += afterPoint ? 0 : 1;
      }
    }
  }

  private int writtenExponent(int from) {
    boolean negative = text[from] == '-';
    int value = 0;
    for (int i = negative || text[from] == '+' ? from + 1 : from; i < end; i++) {
      value = Math.min(EXPONENT_CAP, 10 * value + (text[i] - '0'));
    }
    return negative ? -value : value;
  }

  private double estimate() {
    double value = leading;
    for (int left = exponent; left > 0; left -= EXACT_POWERS) {
      value *= POWERS[Math.min(left, EXACT_POWERS)];
    }
    for (int left = -exponent; left > 0; left -= EXACT_POWERS) {
      value /= POWERS[Math.min(left, EXACT_POWERS)];
    }
    return Math.min(value, Double.MAX_VALUE);
  }

  /** Steps from an estimate to the double nearest to the exact number. */
  private double nearest(double estimate) {
    BigNatural digits = new BigNatural(0);
    int scale = exactDigits(digits);
    // Positive doubles are ordered as their bits are.
    long bits = Double.doubleToLongBits(estimate);
    while (bits < INFINITY && isNearerToNext(digits, scale, bits)) {
      bits++;
    }
    while (bits > 0 && !isNearerToNext(digits, scale, bits - 1)) {
      bits--;
    }
    return Double.longBitsToDouble(bits);
  }

  /** Collects all digits and returns the power of ten they are to be multiplied by. */
  private int exactDigits(BigNatural digits) {
    int scale = 0;
    boolean afterPoint = false;
    int chunk = 0;
    int chunkSize = 1;
    int i = start;
    for (; i < end && text[i] != 'e' && text[i] != 'E'; i++) {
      if (text[i] == '.') {
        afterPoint = true;
        continue;
      }
      chunk = 10 * chunk + (text[i] - '0');
      chunkSize *= 10;
      scale -= afterPoint ? 1 : 0;
      if (chunkSize == CHUNK) {
        digits.timesPlus(chunkSize, chunk);
        chunk = 0;
        chunkSize = 1;
      }
    }
    digits.timesPlus(chunkSize, chunk);
    return i < end ? scale + writtenExponent(i + 1) : scale;
  }

  /**
   * Returns whether digits × 10^scale lies beyond the middle between the double of these bits and
   * the next one; in the very middle, whether the next is the even one of the two.
   */
  private static boolean isNearerToNext(BigNatural digits, int scale, long bits) {
    BigNatural number = digits.copy();
    BigNatural middle = new BigNatural(2 * Doubles.significand(bits) + 1);
    int binary = Doubles.exponent(bits) - 1;
    if (scale >= 0) {
      number.timesPowerOfTen(scale);
    } else {
      middle.timesPowerOfTen(-scale);
    }
    if (binary >= 0) {
      middle.timesPowerOfTwo(binary);
    } else {
      number.timesPowerOfTwo(-binary);
    }
    int order = number.compareTo(middle);
    return order > 0 || (order == 0 && (bits & 1) == 1);
  }
}
