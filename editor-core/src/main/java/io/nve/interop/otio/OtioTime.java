package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;

/**
 * RationalTime and TimeRange. Their numbers are doubles, {@code value} frames at {@code rate}; the
 * literals of the 1000/1001 rates mean the exact rates.
 */
final class OtioTime {
  /** The largest number up to which a double counts in ones. */
  private static final double COUNTABLE = 1L << 53;

  /** A rate as a fraction, or with a denominator of 0 when it is best taken as a double. */
  private record Fraction(long numerator, long denominator) {}

  private OtioTime() {}

  static JsonObject of(long ticks, double rate) {
    double value = value(ticks, rate);
    boolean exact = ticks(value, rate) == ticks;
    return JsonObject.of(Schema.KEY, Json.of("RationalTime.1"))
        .with("rate", Json.of(exact ? rate : Ticks.PER_SECOND))
        .with("value", Json.of(exact ? value : ticks));
  }

  static JsonObject of(TimeRange range, double rate) {
    return JsonObject.of(Schema.KEY, Json.of("TimeRange.1"))
        .with("duration", of(range.duration(), rate))
        .with("start_time", of(range.start(), rate));
  }

  /** Reads a RationalTime. */
  static long ticks(OtioNode time) {
    double value = time.number("value");
    double rate = time.number("rate");
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw time.bad("rate", "must be more than zero");
    }
    if (!Double.isFinite(value)) {
      throw time.bad("value", "must be finite");
    }
    return ticks(value, rate);
  }

  /** Reads a TimeRange. */
  static TimeRange range(OtioNode range) {
    OtioNode start = range.object("start_time");
    OtioNode duration = range.object("duration");
    long length = duration == null ? 0 : ticks(duration);
    if (length < 0) {
      throw range.bad("duration", "must not be negative");
    }
    return new TimeRange(start == null ? 0 : ticks(start), length);
  }

  private static long ticks(double value, double rate) {
    Fraction fraction = fraction(rate);
    double whole = Math.floor(value);
    if (fraction.denominator == 0 || Math.abs(whole) > COUNTABLE) {
      return Ticks.ofSeconds(value / rate);
    }
    long unit = Ticks.PER_SECOND * fraction.denominator;
    long start = Ticks.scale((long) whole, unit, fraction.numerator);
    double rest = (value - whole) * unit / fraction.numerator;
    return Ticks.plus(start, (long) Math.floor(rest + 0.5));
  }

  private static double value(long ticks, double rate) {
    Fraction fraction = fraction(rate);
    if (fraction.denominator == 0) {
      return Ticks.toSeconds(ticks) * rate;
    }
    long unit = Ticks.PER_SECOND * fraction.denominator;
    long whole = Ticks.scaleDown(ticks, fraction.numerator, unit);
    long rest = ticks - Ticks.scale(whole, unit, fraction.numerator);
    return whole + rest * (double) fraction.numerator / unit;
  }

  private static Fraction fraction(double rate) {
    if (rate == Math.floor(rate) && rate <= COUNTABLE) {
      return new Fraction((long) rate, 1);
    }
    if (rate < 1 || rate > 1000) {
      return new Fraction(0, 0);
    }
    FrameRate snapped = FrameRate.of(rate);
    boolean known = snapped.denominator() == 1001 || snapped.toDouble() == rate;
    return known ? new Fraction(snapped.numerator(), snapped.denominator()) : new Fraction(0, 0);
  }
}
