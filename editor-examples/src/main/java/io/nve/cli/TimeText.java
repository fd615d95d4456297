package io.nve.cli;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import io.nve.time.Timecode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as people type them: timecode {@code 00:01:02:03}, seconds {@code 62.5} or {@code 62.5s},
 * frames {@code 1550f}.
 *
 * @param rate what frames and timecode count in
 * @param startTimecode what time 0 is called, in ticks; only timecode counts from there
 */
record TimeText(FrameRate rate, long startTimecode) {
  /** For the help of options. */
  static final String HELP = "timecode 00:01:02:03, seconds 62.5 or frames 1550f";

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)([sf]?)");

  /**
   * Returns a time in ticks from the beginning.
   *
   * @throws EditorException {@code INVALID_TIMECODE} if it cannot be read or lies before the
   *     beginning
   */
  long ticks(String text) {
    if (text.contains(":") || text.contains(";")) {
      long time = Timecode.parse(text, rate).ticks() - startTimecode;
      if (time < 0) {
        String start = Timecode.at(startTimecode, rate, false).toString();
        throw invalid("Timecode " + text + " is before the beginning, which is " + start);
      }
      return time;
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      throw invalid("'" + text + "' is no time; write " + HELP);
    }
    BigDecimal value = new BigDecimal(number.group(1));
    if (!number.group(2).equals("f")) {
      return value
          .multiply(BigDecimal.valueOf(Ticks.PER_SECOND))
          .setScale(0, RoundingMode.HALF_UP)
          .longValueExact();
    }
    if (value.scale() > 0) {
      throw invalid("'" + text + "' is no whole number of frames");
    }
    return rate.ticksAt(value.longValueExact());
  }

  /**
   * Returns a range: two times with a hyphen between them; a missing one is the beginning or the
   * end.
   *
   * @throws EditorException {@code INVALID_TIMECODE} if it cannot be read, {@code INVALID_RANGE} if
   *     it ends before it begins
   */
  TimeRange range(String text, TimeRange whole) {
    int hyphen = text.indexOf('-');
    if (hyphen < 0) {
      throw invalid("'" + text + "' is no range; write FROM-TO, each a " + HELP);
    }
    String from = text.substring(0, hyphen);
    String to = text.substring(hyphen + 1);
    long start = from.isEmpty() ? whole.start() : ticks(from);
    long end = to.isEmpty() ? whole.end() : ticks(to);
    if (end <= start) {
      throw new EditorException(
          ErrorCode.INVALID_RANGE, "The range " + text + " ends before it begins");
    }
    return TimeRange.between(start, end);
  }

  /** Returns the timecode of a time. */
  String timecode(long ticks) {
    return Timecode.at(startTimecode + ticks, rate, false).toString();
  }

  private static EditorException invalid(String sentence) {
    return new EditorException(ErrorCode.INVALID_TIMECODE, sentence);
  }
}
