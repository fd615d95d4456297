package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Id;
import io.nve.model.PropertyTypes;

/**
 * What we write into {@code metadata.nve}: all that OpenTimelineIO has no field for. It comes from
 * outside like anything else in a file, so what does not fit is passed over.
 */
final class Own {
  static final String KEY = "nve";

  private Own() {}

  /** Returns what we wrote into an object's metadata, or nothing. */
  static JsonObject of(OtioNode node) {
    return node.metadata().get(KEY) instanceof JsonObject own
            && OddNumbers.drop(own) instanceof JsonObject strict
        ? strict
        : JsonObject.EMPTY;
  }

  /** Returns the properties that we wrote, those of a wrong type left out. */
  static JsonObject props(JsonObject own) {
    return object(own, "props");
  }

  static JsonObject object(JsonObject own, String key) {
    return own.get(key) instanceof JsonObject object
        ? PropertyTypes.allowed(object)
        : JsonObject.EMPTY;
  }

  static String text(JsonObject own, String key) {
    return own.get(key) instanceof Json.Str text ? text.value() : "";
  }

  static long integer(JsonObject own, String key, long absent) {
    return own.get(key) instanceof Json.Int number ? number.value() : absent;
  }

  static Id id(JsonObject own, String key) {
    String text = text(own, key);
    return Id.isValid(text) ? Id.of(text) : Id.NONE;
  }
}
