package io.nve.testkit.notation;

import io.nve.time.TimeRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Start and end, as in {@code 4-9}; a single number is a moment. */
final class Range {
  private static final Pattern FORM = Pattern.compile("(-?\\d+t?)(?:-(-?\\d+t?))?");

  private Range() {}

  /** Returns the start and the end, which may be before it. */
  static long[] ends(String text, Units units) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a range of time: " + text);
    }
    long start = units.read(matcher.group(1));
    return new long[] {start, matcher.group(2) == null ? start : units.read(matcher.group(2))};
  }

  static TimeRange read(String text, Units units) {
    long[] ends = ends(text, units);
    return TimeRange.between(ends[0], ends[1]);
  }

  static String write(long start, long end, Units units) {
    return units.write(start) + "-" + units.write(end);
  }
}
