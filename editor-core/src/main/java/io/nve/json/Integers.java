package io.nve.json;

/** Reads integers of any length, and writes them. */
final class Integers {
  private static final int SAFE_DIGITS = 18;

  /** So many digits are exact in a double, which JavaScript counts with much quicker. */
  static final int DOUBLE_DIGITS = 15;

  /** Splits a number below {@link #EXACT} into two that fit an int. */
  private static final double HALF = 1e9;

  private static final int HALF_DIGITS = 9;

  /**
   * Below this, with room to spare, a double holds every integer and its upper half fits an int.
   */
  private static final double EXACT = 1e15;

  private Integers() {}

  /** Reads the integer written from {@code start} up to {@code end}, which is well-formed. */
  static Json.Num read(char[] text, int start, int end) {
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    if (negative && text[first] == '0') {
      // A long has no negative zero, and dropping the sign would lose what the file says.
      return new Json.Real(-0.0);
    }
    if (end - first > SAFE_DIGITS + 1) {
      return new Json.BigInt(new String(text, start, end - start));
    }
    if (end - first <= DOUBLE_DIGITS) {
      double magnitude = 0;
      for (int i = first; i < end; i++) {
        magnitude = 10 * magnitude + (text[i] - '0');
      }
      return new Json.Int((long) (negative ? -magnitude : magnitude));
    }
    // Negative numbers reach one further than positive ones, so count downwards.
    long value = 0;
    for (int i = first; i < end; i++) {
      int digit = text[i] - '0';
      if (i - first == SAFE_DIGITS && value < lowestFor(digit, negative)) {
        return new Json.BigInt(new String(text, start, end - start));
      }
      value = 10 * value - digit;
    }
    return new Json.Int(negative ? value : -value);
  }

  /** Returns the lowest value that can still take one more digit. */
  private static long lowestFor(int digit, boolean negative) {
    return ((negative ? Long.MIN_VALUE : -Long.MAX_VALUE) + digit) / 10;
  }

  /** Writes an integer, in halves, since JavaScript divides integers of 64 bits slowly. */
  static void append(JsonOutput out, long value) {
    double magnitude = Math.abs((double) value);
    if (magnitude >= EXACT) {
      out.append(Long.toString(value));
      return;
    }
    if (value < 0) {
      out.append('-');
    }
    if (magnitude < HALF) {
      out.append((int) magnitude);
      return;
    }
    double upper = Math.floor(magnitude / HALF);
    out.append((int) upper).append((int) (magnitude - upper * HALF), HALF_DIGITS);
  }
}
