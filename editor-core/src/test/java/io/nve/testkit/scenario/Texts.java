package io.nve.testkit.scenario;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.List;

/** Reads texts out of a scenario. */
final class Texts {
  private Texts() {}

  static String text(JsonObject json, String key) {
    return text(json.find(key).orElseThrow(() -> missing(json, key)));
  }

  static String text(Json json) {
    if (json instanceof Json.Str text) {
      return text.value();
    }
    throw new IllegalArgumentException("expected a text, not " + json);
  }

  static List<String> list(JsonObject json, String key) {
    return list(json.find(key).orElseThrow(() -> missing(json, key)));
  }

  static List<String> list(Json json) {
    if (json instanceof Json.Arr array) {
      return array.values().stream().map(Texts::text).toList();
    }
    throw new IllegalArgumentException("expected a list of texts, not " + json);
  }

  private static IllegalArgumentException missing(JsonObject json, String key) {
    return new IllegalArgumentException("there is no " + key + " in " + json);
  }
}
