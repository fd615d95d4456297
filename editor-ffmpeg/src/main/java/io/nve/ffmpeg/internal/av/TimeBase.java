package io.nve.ffmpeg.internal.av;

import io.nve.time.Ticks;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * The unit of a stream's timestamps: {@code num/den} seconds.
 *
 * @param num numerator, at least 1
 * @param den denominator, at least 1
 */
public record TimeBase(int num, int den) {
  /** Ticks (flicks) of the editing model in one second. */
  public static final long TICKS_PER_SECOND = Ticks.PER_SECOND;

  /** The stamp that libav* uses for "unknown". */
  public static final long UNKNOWN = avutil.AV_NOPTS_VALUE;

  /** Checks that the unit is positive; hostile files claim otherwise. */
  public TimeBase {
    if (num < 1 || den < 1) {
      throw new AvException(AvError.INVALID_DATA, "read a time base");
    }
  }

  /** Returns the unit that {@code rational} holds, copied out of native memory. */
  public static TimeBase of(AVRational rational) {
    return new TimeBase(rational.num(), rational.den());
  }

  /** Returns the unit of one sample at {@code rate} samples per second. */
  public static TimeBase ofSampleRate(int rate) {
    return new TimeBase(1, rate);
  }

  /**
   * Returns {@code stamp} in ticks, to the nearest.
   *
   * @throws AvException when the result does not fit in a {@code long}
   */
  public long toTicks(long stamp) {
    return fit(
        avutil.av_rescale_rnd(
            stamp, Math.multiplyExact(num, TICKS_PER_SECOND), den, avutil.AV_ROUND_NEAR_INF));
  }

  /** Returns the largest stamp that is not after {@code ticks}. */
  public long floor(long ticks) {
    return fromTicks(ticks, avutil.AV_ROUND_DOWN);
  }

  /** Returns the stamp nearest to {@code ticks}. */
  public long nearest(long ticks) {
    return fromTicks(ticks, avutil.AV_ROUND_NEAR_INF);
  }

  /** Returns {@code stamp}, counted in this unit, in {@code other}, to the nearest. */
  public long rescale(long stamp, TimeBase other) {
    return fit(
        avutil.av_rescale_rnd(
            stamp, (long) num * other.den, (long) den * other.num, avutil.AV_ROUND_NEAR_INF));
  }

  private long fromTicks(long ticks, int rounding) {
    return fit(avutil.av_rescale_rnd(ticks, den, num * TICKS_PER_SECOND, rounding));
  }

  private static long fit(long scaled) {
    if (scaled == Long.MIN_VALUE) {
      throw new AvException(AvError.INVALID_DATA, "convert a timestamp");
    }
    return scaled;
  }
}
