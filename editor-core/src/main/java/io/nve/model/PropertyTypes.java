package io.nve.model;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks properties that came from outside against the registry. A key has the same type on
 * whatever entity it is, so an operation can be checked without its project, and a project has only
 * what operations may set.
 *
 * <p>The type is checked, not the range: additions of several people may add up beyond it, and
 * reading brings a value into range. Unknown keys, and the parameters of effects, whose type may be
 * another program's, may hold anything.
 */
public final class PropertyTypes {
  private static final Map<String, Parameter<?>> BY_KEY = byKey();
  private static final String MARKERS = "marker/";
  private static final String EFFECTS = "fx/";
  private static final String KEYFRAME = "/@";

  private PropertyTypes() {}

  private static Map<String, Parameter<?>> byKey() {
    Map<String, Parameter<?>> all = new LinkedHashMap<>();
    for (EntityKind kind : EntityKind.values()) {
      for (Parameter<?> parameter : Registry.parameters(kind)) {
        all.put(parameter.key(), parameter);
      }
    }
    return all;
  }

  /** Returns some properties without those that the registry does not allow. */
  public static JsonObject allowed(JsonObject props) {
    JsonObject result = props;
    for (int i = 0; i < props.size(); i++) {
      if (!isAllowed(props.keyAt(i), props.valueAt(i))) {
        result = result.without(props.keyAt(i));
      }
    }
    return result;
  }

  private static boolean isAllowed(String key, Json value) {
    try {
      check(key, value);
      return true;
    } catch (EditorException e) {
      return false;
    }
  }

  /**
   * Checks a value.
   *
   * @throws EditorException {@code INVALID_VALUE} if the key is known and of another type
   */
  public static void check(String key, Json value) {
    Parameter<?> parameter = BY_KEY.get(key);
    if (parameter == null && key.indexOf('/') >= 0) {
      if (!isKeyframeOf(key, value)) {
        throw new EditorException(ErrorCode.INVALID_VALUE, "A keyframe needs a time and a value");
      }
      parameter = inFamily(key);
    }
    if (parameter != null && !parameter.isOfType(value)) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE,
          parameter.label() + " must be a value of type " + parameter.type().name());
    }
  }

  private static @Nullable Parameter<?> inFamily(String key) {
    if (key.startsWith(MARKERS)) {
      return Registry.parameter(EntityKind.CLIP, key).orElse(null);
    }
    if (key.startsWith(EFFECTS)) {
      String field = key.substring(key.indexOf('/', EFFECTS.length()) + 1);
      for (Parameter<?> each : List.of(Effect.TYPE, Effect.ENABLED, Effect.ORDER)) {
        if (each.key().equals(field)) {
          return each;
        }
      }
    }
    return null;
  }

  /** Returns whether a value fits its key, should that be the key of a known keyframe. */
  private static boolean isKeyframeOf(String key, Json value) {
    int at = key.indexOf(KEYFRAME);
    Parameter<?> parameter = at < 0 ? null : BY_KEY.get(key.substring(0, at));
    if (parameter == null || !parameter.keyframable()) {
      return true;
    }
    return value instanceof JsonObject object
        && object.get("t") instanceof Json.Int
        && object.get("v") instanceof Json.Num;
  }
}
