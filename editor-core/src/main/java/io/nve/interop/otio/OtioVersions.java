package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which version of a schema is written, for schemas that have several. Released programs read
 * {@code Clip.2} and {@code Marker.2}, which is the default; those of before 2022 read {@code
 * Clip.1}.
 *
 * <pre>{@code
 * OtioVersions old = OtioVersions.DEFAULT.with("Clip", 1);
 * }</pre>
 *
 * @param versions the version by the schema's name; schemas not in it stay as they are
 */
public record OtioVersions(Map<String, Integer> versions) {
  /** {@code Clip.2} and {@code Marker.2}. */
  public static final OtioVersions DEFAULT =
      new OtioVersions(new TreeMap<>()).with("Clip", 2).with("Marker", 2);

  /** Copies the map. */
  public OtioVersions {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /** Returns the same with another version of a schema. */
  public OtioVersions with(String schema, int version) {
    Map<String, Integer> changed = new TreeMap<>(versions);
    changed.put(schema, version);
    return new OtioVersions(changed);
  }

  /** Returns a tree with all objects in these versions, under their present names. */
  Json convert(Json json) {
    return switch (json) {
      case Json.Arr array -> convert(array);
      case JsonObject object -> convert(object);
      default -> json;
    };
  }

  private Json convert(Json.Arr array) {
    List<Json> converted = new ArrayList<>(array.values().size());
    for (Json value : array.values()) {
      converted.add(convert(value));
    }
    return Json.of(converted);
  }

  private JsonObject convert(JsonObject object) {
    JsonObject converted = object;
    for (int i = 0; i < object.size(); i++) {
      converted = converted.with(object.keyAt(i), convert(object.valueAt(i)));
    }
    return converted.get(Schema.KEY) instanceof Json.Str text
        ? convertSchema(converted, Schema.parse(text.value()))
        : converted;
  }

  private JsonObject convertSchema(JsonObject object, Schema schema) {
    int version = versions.getOrDefault(schema.name(), schema.version());
    return switch (schema.name()) {
      case "Clip" -> ClipVersions.convert(object, schema.version(), version);
      case "Marker" -> MarkerVersions.convert(object, schema.version(), version);
      default -> object.with(Schema.KEY, Json.of(schema.toString()));
    };
  }
}
