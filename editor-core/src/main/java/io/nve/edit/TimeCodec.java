package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;

/**
 * A time or a distance: a number of ticks, or a text for people: {@code "48f"} are frames of the
 * sequence, {@code "-1.5s"} seconds.
 */
final class TimeCodec implements ValueCodec<Long> {
  /** The greatest time; sums of several of them still fit a long. */
  private static final long MOST = 9_000_000_000_000_000L;

  private static final int MOST_DIGITS = 15;

  @Override
  public String name() {
    return "time";
  }

  @Override
  public Long read(Json json, FrameRate rate) {
    if (json instanceof Json.Int ticks) {
      return ticks.value();
    }
    if (json instanceof Json.Str text && text.value().length() > 1) {
      String number = text.value().substring(0, text.value().length() - 1);
      if (text.value().endsWith("f")) {
        return rate.ticksAt(decimal(number, 0));
      }
      if (text.value().endsWith("s")) {
        return Ticks.scale(decimal(number, 6), Ticks.PER_SECOND, 1_000_000);
      }
    }
    throw Codecs.invalid("Expected a time: ticks, or a text such as \"48f\" or \"1.5s\"");
  }

  /** Reads a decimal number and returns it times a power of ten. */
  private static long decimal(String text, int places) {
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    int point = digits.indexOf('.');
    int fraction = point < 0 ? 0 : digits.length() - point - 1;
    String all = point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1);
    if (all.isEmpty() || all.length() > MOST_DIGITS || fraction > places || point == 0) {
      throw Codecs.invalid("Not a number that a time can be: " + text);
    }
    long value = 0;
    for (int i = 0; i < all.length(); i++) {
      int digit = all.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw Codecs.invalid("Not a number that a time can be: " + text);
      }
      value = value * 10 + digit;
    }
    for (int i = fraction; i < places; i++) {
      value = Ticks.scale(value, 10, 1);
    }
    return negative ? -value : value;
  }

  @Override
  public Json write(Long value) {
    return Json.of(value.longValue());
  }

  @Override
  public void check(Long value) {
    if (value > MOST || value < -MOST) {
      throw new EditorException(ErrorCode.TIME_OVERFLOW, "The time is out of range");
    }
  }
}
