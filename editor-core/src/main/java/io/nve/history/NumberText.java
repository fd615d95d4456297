package io.nve.history;

import io.nve.json.Json;
import io.nve.json.JsonWriter;

/** Numbers as people read them: at most three digits behind the point, none that say nothing. */
final class NumberText {
  private static final double LARGEST = 1e15;

  private NumberText() {}

  static String of(double number) {
    if (!(Math.abs(number) < LARGEST)) {
      return JsonWriter.prettyLenient(Json.of(number));
    }
    long thousandths = (long) Math.floor(Math.abs(number) * 1000 + 0.5);
    StringBuilder text = new StringBuilder();
    if (number < 0 && thousandths > 0) {
      text.append('-');
    }
    text.append(thousandths / 1000);
    long rest = thousandths % 1000;
    if (rest > 0) {
      text.append('.').append((char) ('0' + rest / 100));
      if (rest % 100 > 0) {
        text.append((char) ('0' + rest / 10 % 10));
      }
      if (rest % 10 > 0) {
        text.append((char) ('0' + rest % 10));
      }
    }
    return text.toString();
  }

  /** Returns a count with its noun, in the plural if need be. */
  static String count(int count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }
}
