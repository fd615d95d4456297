package io.nve.time;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * The unit of time: 1/705,600,000 of a second, also called a flick.
 *
 * <p>Every frame of every SMPTE rate with its 1000/1001 form, every audio sample from 8 to 192 kHz
 * (44.1 kHz included), the 90 kHz clock of MPEG and every millisecond is a whole number of ticks. A
 * {@code long} reaches ±414 years; up to 147 days a tick count is also exact in a double, and so in
 * plain JSON.
 *
 * <p>This class holds the library's one rounding rule, {@link #scale}: to the nearest, halves up
 * (towards positive infinity). See the <a href="https://github.com/OculusVR/Flicks">definition of
 * the flick</a>.
 */
public final class Ticks {
  /** Ticks in one second. */
  public static final long PER_SECOND = 705_600_000L;

  /** Ticks in one millisecond. */
  public static final long PER_MILLISECOND = PER_SECOND / 1000;

  private static final long LOW = 0xFFFF_FFFFL;

  private Ticks() {}

  /** Returns a whole number of seconds in ticks. */
  public static long ofSeconds(long seconds) {
    return scale(seconds, PER_SECOND, 1);
  }

  /**
   * Returns a number of seconds in ticks, rounded to the nearest tick.
   *
   * @throws EditorException {@code TIME_OVERFLOW} if it is not finite or out of range
   */
  public static long ofSeconds(double seconds) {
    double ticks = Math.floor(seconds * PER_SECOND + 0.5);
    if (!(ticks > -9.2e18 && ticks < 9.2e18)) {
      throw overflow();
    }
    return (long) ticks;
  }

  /** Returns a whole number of milliseconds in ticks. */
  public static long ofMillis(long millis) {
    return scale(millis, PER_MILLISECOND, 1);
  }

  /** Returns ticks as seconds, rounded to a double. */
  public static double toSeconds(long ticks) {
    return ticks / (double) PER_SECOND;
  }

  /** Returns the number of the sample that sounds at a time: the last one that starts by then. */
  public static long toSamples(long ticks, int sampleRate) {
    return scaleDown(ticks, sampleRate, PER_SECOND);
  }

  /** Returns the time at which a sample starts. */
  public static long ofSamples(long samples, int sampleRate) {
    return scale(samples, PER_SECOND, sampleRate);
  }

  /**
   * Returns {@code a + b}.
   *
   * @throws EditorException {@code TIME_OVERFLOW} if it does not fit
   */
  public static long plus(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw overflow();
    }
    return sum;
  }

  /**
   * Returns {@code a - b}.
   *
   * @throws EditorException {@code TIME_OVERFLOW} if it does not fit
   */
  public static long minus(long a, long b) {
    long difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      throw overflow();
    }
    return difference;
  }

  /**
   * Returns {@code value * numerator / denominator} to the nearest whole number, halves up. The
   * product is exact, however large.
   *
   * @param denominator more than 0
   * @throws EditorException {@code TIME_OVERFLOW} if the result does not fit
   */
  public static long scale(long value, long numerator, long denominator) {
    // An odd denominator has no exact halves, so the floor of its half is the right addend too.
    return divide(value, numerator, denominator, denominator >> 1);
  }

  /**
   * Returns {@code value * numerator / denominator} rounded down, towards negative infinity.
   *
   * @param denominator more than 0
   * @throws EditorException {@code TIME_OVERFLOW} if the result does not fit
   */
  public static long scaleDown(long value, long numerator, long denominator) {
    return divide(value, numerator, denominator, 0);
  }

  /** Computes floor((value * numerator + addend) / denominator). */
  private static long divide(long value, long numerator, long denominator, long addend) {
    if (denominator <= 0) {
      throw new EditorException(ErrorCode.INVALID_RATE, "A denominator must be more than zero");
    }
    long product = value * numerator;
    if (!overflows(value, numerator, product) && product < Long.MAX_VALUE - addend) {
      return Math.floorDiv(product + addend, denominator);
    }
    return divideWide(value, numerator, denominator, addend);
  }

  private static boolean overflows(long a, long b, long product) {
    if ((a == (int) a && b == (int) b) || a == 0 || b == 0) {
      return false;
    }
    return a == Long.MIN_VALUE
        || b == Long.MIN_VALUE
        || product == Long.MIN_VALUE
        || product / b != a;
  }

  /** Divides a 128-bit product, made of halves of 32 bits: all that JavaScript can do as well. */
  private static long divideWide(long value, long numerator, long denominator, long addend) {
    if (value == Long.MIN_VALUE || numerator == Long.MIN_VALUE) {
      throw overflow();
    }
    boolean negative = (value < 0) != (numerator < 0);
    long a = Math.abs(value);
    long b = Math.abs(numerator);
    long lowest = (a & LOW) * (b & LOW);
    long middle = (a >>> 32) * (b & LOW) + (lowest >>> 32);
    long middle2 = (a & LOW) * (b >>> 32) + (middle & LOW);
    long high = (a >>> 32) * (b >>> 32) + (middle >>> 32) + (middle2 >>> 32);
    long low = (middle2 << 32) | (lowest & LOW);
    // For a negative product -p: floor((-p + addend) / d) = -floor((p - addend + d - 1) / d).
    long sum = low + (negative ? denominator - 1 - addend : addend);
    if (Long.compareUnsigned(sum, low) < 0) {
      high++;
    }
    long quotient = quotient(high, sum, denominator);
    return negative ? -quotient : quotient;
  }

  private static long quotient(long high, long low, long denominator) {
    long remainder = 0;
    long quotient = 0;
    for (int bit = 127; bit >= 0; bit--) {
      long next = (bit >= 64 ? high >>> (bit - 64) : low >>> bit) & 1;
      boolean carry = remainder < 0;
      remainder = (remainder << 1) | next;
      boolean fits = carry || Long.compareUnsigned(remainder, denominator) >= 0;
      if (fits) {
        remainder -= denominator;
      }
      if (fits && bit >= 63) {
        throw overflow();
      }
      quotient = (quotient << 1) | (fits ? 1 : 0);
    }
    return quotient;
  }

  private static EditorException overflow() {
    return new EditorException(ErrorCode.TIME_OVERFLOW, "The time is out of range");
  }
}
