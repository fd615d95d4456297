package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.SpeedMap;
import io.nve.time.Ticks;

/** Computes constant speeds. */
final class Speeds {
  private static final long LIMIT = 1_000_000_000;

  private Speeds() {}

  /**
   * Returns the speed at which some source time takes some timeline time: the fraction itself, or
   * where its terms are too large the nearest one by continued fractions, which at the longest
   * durations is off by less than a tick.
   *
   * @param source more than 0
   * @param local more than 0
   */
  static SpeedMap.Constant of(long source, long local) {
    long a = source;
    long b = local;
    long numerator = 1;
    long denominator = 0;
    long lastNumerator = 0;
    long lastDenominator = 1;
    while (b != 0) {
      long whole = a / b;
      boolean fits =
          whole <= LIMIT
              && numerator * whole + lastNumerator <= LIMIT
              && denominator * whole + lastDenominator <= LIMIT;
      if (!fits) {
        break;
      }
      long nextNumerator = numerator * whole + lastNumerator;
      long nextDenominator = denominator * whole + lastDenominator;
      lastNumerator = numerator;
      lastDenominator = denominator;
      numerator = nextNumerator;
      denominator = nextDenominator;
      long rest = a % b;
      a = b;
      b = rest;
    }
    if (numerator == 0 || denominator == 0) {
      throw Plan.refusal(ErrorCode.INVALID_RANGE, "No clip can play that fast or that slowly");
    }
    return new SpeedMap.Constant(numerator, denominator);
  }

  /** Returns the first local time at which no source before a moment plays, going forwards. */
  static long firstLocal(SpeedMap.Constant speed, long source) {
    long local = speed.localAt(source);
    while (speed.sourceAt(local) < source) {
      local++;
    }
    return local;
  }

  /** Returns how long source time takes at a speed: a tick at least. */
  static long duration(SpeedMap.Constant speed, long source) {
    return Math.max(1, Ticks.scale(source, speed.denominator(), Math.abs(speed.numerator())));
  }
}
