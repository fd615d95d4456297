package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import java.util.Optional;

/** Checks properties against the registry. */
final class Properties {
  private static final String EFFECT = "fx/";
  private static final String KEYFRAME = "/@";

  private Properties() {}

  /** Checks the properties of something new; those of a keyframe or an effect as well. */
  static void checkAll(EntityKind kind, JsonObject props) {
    for (int i = 0; i < props.size(); i++) {
      String key = props.keyAt(i);
      if (!key.startsWith(Entity.METADATA) && !key.contains(KEYFRAME)) {
        parameter(kind, props, key).check(props.valueAt(i));
      }
    }
  }

  /**
   * Checks a value that a property is set to.
   *
   * @throws EditorException {@code INVALID_VALUE} if there is no such property, or no such value
   */
  static void check(Entity entity, String key, Json value) {
    if (key.startsWith(Entity.METADATA) && key.length() > Entity.METADATA.length()) {
      if (!(value instanceof JsonObject)) {
        throw Codecs.invalid("Metadata must be an object");
      }
      return;
    }
    parameter(entity.kind(), entity.props(), key).check(value);
  }

  /** Checks that a property is one that can be set, whatever to. */
  static void checkKey(Entity entity, String key) {
    if (!key.startsWith(Entity.METADATA)) {
      parameter(entity.kind(), entity.props(), key);
    }
  }

  /** Returns the parameter behind a key of an entity. */
  static Parameter<?> parameter(EntityKind kind, JsonObject props, String key) {
    Optional<Parameter<?>> found =
        key.startsWith(EFFECT) ? ofEffect(props, key) : Registry.parameter(kind, key);
    return found.orElseThrow(() ->
        new EditorException(ErrorCode.INVALID_VALUE, "A " + kind.id() + " has no property " + key));
  }

  private static Optional<Parameter<?>> ofEffect(JsonObject props, String key) {
    int slash = key.indexOf('/', EFFECT.length());
    if (slash < 0 || !Id.isValid(key.substring(EFFECT.length(), slash))) {
      return Optional.empty();
    }
    String prefix = Effect.prefix(Id.of(key.substring(EFFECT.length(), slash)));
    String type = Effect.TYPE.under(prefix).in(props);
    return type.isEmpty()
        ? Optional.empty()
        : Registry.effectParameter(type, key.substring(slash + 1));
  }
}
