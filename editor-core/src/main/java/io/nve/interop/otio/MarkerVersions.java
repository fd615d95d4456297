package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;

/**
 * Marker.1 calls its range {@code range}, Marker.2 {@code marked_range}; Marker.3 has any colour,
 * where the others have a name.
 */
final class MarkerVersions {
  private static final String COLOR = "color";
  private static final String METADATA = "metadata";
  private static final String OWN = "nve";
  private static final String KEPT_COLOR = "color.3";

  private MarkerVersions() {}

  static JsonObject convert(JsonObject marker, int from, int to) {
    if (from < 1 || from > 3 || to < 1 || to > 3) {
      return marker;
    }
    JsonObject result = marker.with(Schema.KEY, Json.of("Marker." + to));
    if (from == 1 && to > 1) {
      result = renamed(result, "range", "marked_range");
    }
    if (from > 1 && to == 1) {
      result = renamed(result, "marked_range", "range");
    }
    if (from < 3 && to == 3) {
      result = anyColor(result);
    }
    return from == 3 && to < 3 ? namedColor(result) : result;
  }

  private static JsonObject renamed(JsonObject marker, String from, String to) {
    return marker
        .find(from)
        .filter(range -> !marker.has(to))
        .map(range -> marker.without(from).with(to, range))
        .orElse(marker);
  }

  private static JsonObject namedColor(JsonObject marker) {
    if (!(marker.get(COLOR) instanceof JsonObject color)) {
      return marker;
    }
    MarkerColor nearest = MarkerColor.of(color);
    JsonObject result = marker.with(COLOR, Json.of(nearest.name()));
    return color.equals(nearest.toJson()) ? result : keep(result, color);
  }

  private static JsonObject keep(JsonObject marker, JsonObject color) {
    JsonObject metadata =
        marker.get(METADATA) instanceof JsonObject object ? object : JsonObject.EMPTY;
    JsonObject own = metadata.get(OWN) instanceof JsonObject object ? object : JsonObject.EMPTY;
    return marker.with(METADATA, metadata.with(OWN, own.with(KEPT_COLOR, color)));
  }

  private static JsonObject anyColor(JsonObject marker) {
    if (marker.get(METADATA) instanceof JsonObject metadata
        && metadata.get(OWN) instanceof JsonObject own
        && own.get(KEPT_COLOR) instanceof JsonObject color) {
      JsonObject rest = own.without(KEPT_COLOR);
      JsonObject without = rest.isEmpty() ? metadata.without(OWN) : metadata.with(OWN, rest);
      return marker.with(COLOR, color).with(METADATA, without);
    }
    return marker.get(COLOR) instanceof Json.Str name
        ? MarkerColor.named(name.value())
            .map(color -> marker.with(COLOR, color.toJson()))
            .orElse(marker)
        : marker;
  }
}
