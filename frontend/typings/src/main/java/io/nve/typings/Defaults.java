package io.nve.typings;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonWriter;
import io.nve.model.Id;
import java.util.Optional;

/** How defaults are shown. */
final class Defaults {
  private static final long SAFE = (1L << 53) - 1;

  private Defaults() {}

  /** Returns a default as TypeScript, or nothing for one that only stands for there being none. */
  static Optional<String> shown(Json value) {
    return isShown(value) ? Optional.of(text(value)) : Optional.empty();
  }

  private static String text(Json value) {
    if (value instanceof Json.Num number && number.toDouble() == (long) number.toDouble()) {
      return Long.toString((long) number.toDouble());
    }
    return JsonWriter.canonical(value).replace('"', '\'');
  }

  private static boolean isShown(Json value) {
    return switch (value) {
      case Json.Int number -> Math.abs(number.value()) <= SAFE;
      case Json.Str text -> !text.value().equals(Id.NONE.value());
      case JsonObject object -> {
        boolean all = true;
        for (int i = 0; i < object.size(); i++) {
          all &= isShown(object.valueAt(i));
        }
        yield all;
      }
      default -> true;
    };
  }
}
