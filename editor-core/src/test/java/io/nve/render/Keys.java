package io.nve.render;

import io.nve.json.JsonObject;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.Parameter;

/** Keyframes for tests. */
final class Keys {
  private Keys() {}

  /** Adds a straight way from a parameter's default at source frame 10 to its least at frame 20. */
  static JsonObject ramp(JsonObject props, Parameter<Double> parameter) {
    return set(
        set(props, parameter, "k1", 10, parameter.defaultValue()),
        parameter,
        "k2",
        20,
        parameter.min());
  }

  /** Sets a keyframe at a source frame. */
  static JsonObject set(
      JsonObject props, Parameter<Double> parameter, String id, long frame, double value) {
    Keyframe keyframe = new Keyframe(Id.of(id), Scene.ticks(frame), value, Interpolation.LINEAR);
    return props.with(Keyframe.key(parameter.key(), keyframe.id()), keyframe.toJson());
  }
}
