package io.nve.time;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.Optional;

/**
 * A half-open stretch of time: {@code start} belongs to it, {@link #end()} does not.
 *
 * <p>Two ranges that touch do not overlap, and the durations of neighbours add up.
 *
 * @param start the first moment, in ticks
 * @param duration the length in ticks, 0 or more
 */
public record TimeRange(long start, long duration) {
  /**
   * Checks the range.
   *
   * @throws EditorException {@code INVALID_RANGE} if the duration is negative, {@code
   *     TIME_OVERFLOW} if the end is out of range
   */
  public TimeRange {
    if (duration < 0) {
      throw new EditorException(ErrorCode.INVALID_RANGE, "A duration must not be negative");
    }
    Ticks.plus(start, duration);
  }

  /** Returns the range from {@code start} up to, not including, {@code end}. */
  public static TimeRange between(long start, long end) {
    return new TimeRange(start, Ticks.minus(end, start));
  }

  /** Returns the first moment after the range. */
  public long end() {
    return start + duration;
  }

  /** Returns whether the range has no moment in it. */
  public boolean isEmpty() {
    return duration == 0;
  }

  /** Returns whether a moment lies in the range. */
  public boolean contains(long time) {
    return time >= start && time < end();
  }

  /** Returns whether the whole of another range lies in this one. */
  public boolean contains(TimeRange other) {
    return other.start >= start && other.end() <= end();
  }

  /** Returns whether the two have a moment in common. */
  public boolean overlaps(TimeRange other) {
    return Math.max(start, other.start) < Math.min(end(), other.end());
  }

  /** Returns what the two have in common, if they overlap. */
  public Optional<TimeRange> intersection(TimeRange other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    return Optional.of(between(Math.max(start, other.start), Math.min(end(), other.end())));
  }

  /** Returns the smallest range that holds both. */
  public TimeRange span(TimeRange other) {
    return between(Math.min(start, other.start), Math.max(end(), other.end()));
  }

  /** Returns this range moved by a distance. */
  public TimeRange shifted(long distance) {
    return new TimeRange(Ticks.plus(start, distance), duration);
  }

  /** Returns the moment of the range that is nearest to a time; the end counts as one. */
  public long clamp(long time) {
    return Math.max(start, Math.min(end(), time));
  }
}
