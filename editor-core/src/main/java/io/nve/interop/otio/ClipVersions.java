package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Clip.1 has one media reference, Clip.2 several with keys, of which one is active. */
final class ClipVersions {
  static final String DEFAULT_KEY = "DEFAULT_MEDIA";
  static final String REFERENCES = "media_references";
  static final String ACTIVE = "active_media_reference_key";
  private static final String REFERENCE = "media_reference";

  private ClipVersions() {}

  static JsonObject convert(JsonObject clip, int from, int to) {
    if (from == 1 && to == 2) {
      return upgrade(clip);
    }
    return from == 2 && to == 1 ? downgrade(clip) : clip;
  }

  private static JsonObject upgrade(JsonObject clip) {
    JsonObject result = clip.with(Schema.KEY, Json.of("Clip.2")).without(REFERENCE);
    @Nullable Json reference = clip.get(REFERENCE);
    if (reference == null || clip.has(REFERENCES)) {
      return result;
    }
    return result
        .with(REFERENCES, JsonObject.of(DEFAULT_KEY, reference))
        .with(ACTIVE, Json.of(DEFAULT_KEY));
  }

  /** What Clip.1 has no field for stays in keys that old programs pass over. */
  private static JsonObject downgrade(JsonObject clip) {
    Json references = clip.find(REFERENCES).orElse(JsonObject.EMPTY);
    String active = clip.get(ACTIVE) instanceof Json.Str key ? key.value() : DEFAULT_KEY;
    Json reference =
        references instanceof JsonObject map ? map.find(active).orElse(Json.NULL) : Json.NULL;
    JsonObject result = clip.with(Schema.KEY, Json.of("Clip.1")).with(REFERENCE, reference);
    boolean isWhole =
        active.equals(DEFAULT_KEY) && references.equals(JsonObject.of(DEFAULT_KEY, reference));
    return isWhole ? result.without(REFERENCES).without(ACTIVE) : result;
  }
}
