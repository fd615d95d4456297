package io.nve.op;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Id;
import io.nve.model.Keyframe;
import io.nve.model.Parameter;
import io.nve.model.Project;

/**
 * Sets a property of an entity, or removes it.
 *
 * @param id the entity
 * @param key the property's key
 * @param value its value; {@link Json#NULL} removes it, so that its default holds again
 */
public record Set(Id id, String key, Json value) implements Operation {
  /**
   * Returns the operation that sets a parameter.
   *
   * @throws io.nve.error.EditorException {@code INVALID_VALUE} if the value is out of range
   */
  public static <T> Set of(Id id, Parameter<T> parameter, T value) {
    return new Set(id, parameter.key(), parameter.write(value));
  }

  /** Returns the operation that sets one keyframe of a parameter. */
  public static Set keyframe(Id id, Parameter<Double> parameter, Keyframe keyframe) {
    return new Set(id, Keyframe.key(parameter.key(), keyframe.id()), keyframe.toJson());
  }

  /** Returns the operation that brings a parameter back to its default. */
  public static Set remove(Id id, String key) {
    return new Set(id, key, Json.NULL);
  }

  @Override
  public Project applyTo(Project project) {
    return project.setProperty(id, key, value);
  }

  @Override
  public Operation inverse(Project before) {
    JsonObject props = before.props(id);
    if (props == null) {
      return Noop.NOOP;
    }
    Json old = props.get(key);
    return new Set(id, key, old == null ? Json.NULL : old);
  }
}
