package io.nve.edit;

import io.nve.json.Json;
import io.nve.model.SpeedMap;
import io.nve.time.FrameRate;

/**
 * A constant speed in a script: a whole number, or a text such as {@code "3/2"} or {@code "-1"}.
 */
final class SpeedCodec implements ValueCodec<SpeedMap.Constant> {
  static final SpeedCodec INSTANCE = new SpeedCodec();

  private static final int MOST_DIGITS = 10;

  private SpeedCodec() {}

  @Override
  public String name() {
    return "speed";
  }

  @Override
  public SpeedMap.Constant read(Json json, FrameRate rate) {
    if (json instanceof Json.Int number) {
      return new SpeedMap.Constant(number.value(), 1);
    }
    if (json instanceof Json.Str text) {
      int slash = text.value().indexOf('/');
      return slash < 0
          ? new SpeedMap.Constant(number(text.value()), 1)
          : new SpeedMap.Constant(
              number(text.value().substring(0, slash)), number(text.value().substring(slash + 1)));
    }
    throw Codecs.invalid("Expected a speed such as 2, \"1/2\" or \"-1\"");
  }

  private static long number(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      throw Codecs.invalid("Not a speed: " + text);
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw Codecs.invalid("Not a speed: " + text);
      }
      value = value * 10 + digit;
    }
    return negative ? -value : value;
  }

  @Override
  public Json write(SpeedMap.Constant speed) {
    return Json.of(
        speed.denominator() == 1
            ? Long.toString(speed.numerator())
            : speed.numerator() + "/" + speed.denominator());
  }
}
