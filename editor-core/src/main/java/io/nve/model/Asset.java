package io.nve.model;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.time.TimeRange;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Media that clips play: an original and, besides, proxies and the like.
 *
 * @param id its identity
 * @param alive whether it was not deleted
 * @param props its properties
 */
public record Asset(Id id, boolean alive, JsonObject props) implements Entity {
  /** The key of the reference to the media itself; others are up to the application. */
  public static final String ORIGINAL = "original";

  /** Which reference is in use. */
  public static final Parameter<String> ACTIVE =
      Parameter.of("active", ParameterType.TEXT, ORIGINAL, "Active reference");

  /** A hash of the content, by which the same media is known again. */
  public static final Parameter<String> CONTENT_HASH =
      Parameter.of("contentHash", ParameterType.TEXT, "", "Content hash");

  /** Whether the media was not to be found when last looked for. */
  public static final Parameter<Boolean> OFFLINE =
      Parameter.of("offline", ParameterType.BOOLEAN, false, "Offline");

  /** What a probe said about the media. */
  public static final Parameter<JsonObject> PROBE =
      Parameter.of("probe", ParameterType.OBJECT, JsonObject.EMPTY, "Probe");

  private static final String REFERENCES = "ref/";

  /** Returns a living asset with one original. */
  public static Asset of(Id id, MediaReference original) {
    return new Asset(id, true, JsonObject.of(referenceKey(ORIGINAL), original.props()));
  }

  /** Returns the property key of a reference. */
  public static String referenceKey(String name) {
    return REFERENCES + name;
  }

  /** Returns the references by name, sorted. */
  public Map<String, MediaReference> references() {
    Map<String, MediaReference> found = new TreeMap<>();
    props.forEach((key, value) -> {
      if (key.startsWith(REFERENCES) && value instanceof JsonObject object) {
        found.put(key.substring(REFERENCES.length()), new MediaReference(object));
      }
    });
    return found;
  }

  /** Returns a reference by name. */
  public Optional<MediaReference> mediaReference(String name) {
    Json json = props.get(referenceKey(name));
    return json instanceof JsonObject object
        ? Optional.of(new MediaReference(object))
        : Optional.empty();
  }

  /** Returns the reference in use. */
  public Optional<MediaReference> activeReference() {
    return mediaReference(get(ACTIVE));
  }

  /** Returns the range of source time that there is media for, if known. */
  public Optional<TimeRange> available() {
    return activeReference().flatMap(MediaReference::available);
  }

  @Override
  public EntityKind kind() {
    return EntityKind.ASSET;
  }

  @Override
  public Asset withProps(JsonObject props) {
    return new Asset(id, alive, props);
  }

  @Override
  public Asset withAlive(boolean alive) {
    return new Asset(id, alive, props);
  }
}
