package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Curve;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Keyframe;
import io.nve.model.Parameter;
import java.util.Optional;

/** Finds keyframes. */
final class Keyframes {
  private Keyframes() {}

  /**
   * Returns the parameter of a property that can have keyframes.
   *
   * @throws io.nve.error.EditorException {@code INVALID_VALUE} if there is none
   */
  @SuppressWarnings("unchecked") // what can be keyframed is a real number
  static Parameter<Double> parameter(Entity entity, String key) {
    Parameter<?> parameter = Properties.parameter(entity.kind(), entity.props(), key);
    if (!parameter.keyframable()) {
      throw Codecs.invalid(key + " cannot change over time");
    }
    return ((Parameter<Double>) parameter).under(key.substring(0, keyStart(key, parameter)));
  }

  private static int keyStart(String key, Parameter<?> parameter) {
    return key.length() - parameter.key().length();
  }

  static Optional<Keyframe> at(Entity entity, Parameter<Double> parameter, long time) {
    return Curve.of(entity.props(), parameter).keyframes().stream()
        .filter(keyframe -> keyframe.time() == time)
        .findFirst();
  }

  static Keyframe named(Entity entity, Parameter<Double> parameter, Id id) {
    return Curve.of(entity.props(), parameter).keyframes().stream()
        .filter(keyframe -> keyframe.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Plan.refusal(ErrorCode.UNKNOWN_ENTITY, "There is no keyframe " + id));
  }
}
