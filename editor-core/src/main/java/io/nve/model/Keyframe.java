package io.nve.model;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A value that a parameter has at one moment.
 *
 * @param id its name among the parameter's keyframes
 * @param time when, in the clip's source time, so that trims, splits and slips leave it alone
 * @param value the value then, in the parameter's unit
 * @param interpolation how the value goes on from here to the next keyframe
 */
public record Keyframe(Id id, long time, double value, Interpolation interpolation) {
  /** Between a parameter's key and a keyframe's id. */
  static final String SEPARATOR = "/@";

  /** Returns the key under which a parameter's keyframe stands among an entity's properties. */
  public static String key(String parameterKey, Id id) {
    return parameterKey + SEPARATOR + id;
  }

  // Written out because JavaScript's generated one takes -0.0 for 0.0.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Keyframe that
        && id.equals(that.id)
        && time == that.time
        && Double.compare(value, that.value) == 0
        && interpolation.equals(that.interpolation);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + Long.hashCode(time);
  }

  /** Returns how this stands in a document. */
  public Json toJson() {
    return JsonObject.of("t", Json.of(time))
        .with("v", Json.of(value))
        .with("i", interpolation.toJson());
  }

  /** Returns what a document says under a keyframe's key, or null when it is not a keyframe. */
  static @Nullable Keyframe read(String id, Json json) {
    if (Id.isValid(id)
        && json instanceof JsonObject object
        && object.get("t") instanceof Json.Int time
        && object.get("v") instanceof Json.Num value
        && Double.isFinite(value.toDouble())) {
      Json shape = object.get("i");
      Interpolation interpolation = shape == null ? null : Interpolation.read(shape);
      return new Keyframe(
          Id.of(id),
          time.value(),
          value.toDouble(),
          interpolation == null ? Interpolation.LINEAR : interpolation);
    }
    return null;
  }
}
