package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a file to the form in which two that say the same are equal: present schemas, fields that
 * are left out filled with their defaults, without what we write for ourselves.
 */
final class Normal {
  private static final Json NONE = Json.of(List.of());
  private static final Map<String, JsonObject> DEFAULTS = new TreeMap<>();

  static {
    JsonObject named = JsonObject.of("name", Json.of("")).with("metadata", JsonObject.EMPTY);
    JsonObject enabled = named.with("enabled", Json.TRUE);
    JsonObject item =
        enabled.with("effects", NONE).with("markers", NONE).with("source_range", Json.NULL);
    DEFAULTS.put("Timeline", named.with("global_start_time", Json.NULL));
    DEFAULTS.put("Stack", item.with("children", NONE));
    DEFAULTS.put("Track", item.with("children", NONE));
    DEFAULTS.put("Gap", item);
    DEFAULTS.put(
        "Clip",
        item.with(ClipVersions.ACTIVE, Json.of(ClipVersions.DEFAULT_KEY))
            .with(ClipVersions.REFERENCES, JsonObject.EMPTY));
    DEFAULTS.put("Transition", enabled);
    DEFAULTS.put("Marker", named.with("comment", Json.of("")));
    DEFAULTS.put("SerializableCollection", named);
  }

  private Normal() {}

  static String text(OtioDocument document) {
    return JsonWriter.prettyLenient(fill(document.in(OtioVersions.DEFAULT).root()));
  }

  static Json fill(Json json) {
    if (json instanceof Json.Arr array) {
      List<Json> values = new ArrayList<>();
      array.values().forEach(value -> values.add(fill(value)));
      return Json.of(values);
    }
    return json instanceof JsonObject object ? fill(object) : json;
  }

  private static JsonObject fill(JsonObject object) {
    JsonObject result = object;
    for (int i = 0; i < object.size(); i++) {
      result = result.with(object.keyAt(i), fill(object.valueAt(i)));
    }
    JsonObject defaults =
        DEFAULTS.getOrDefault(new OtioNode(result, "").schema(), JsonObject.EMPTY);
    for (int i = 0; i < defaults.size(); i++) {
      if (result.find(defaults.keyAt(i)).orElse(Json.NULL) instanceof Json.Null) {
        result = result.with(defaults.keyAt(i), defaults.valueAt(i));
      }
    }
    if (Json.NULL.equals(result.get("color"))) {
      result = result.without("color");
    }
    return result.get("metadata") instanceof JsonObject metadata
        ? result.with("metadata", metadata.without(Own.KEY))
        : result;
  }
}
