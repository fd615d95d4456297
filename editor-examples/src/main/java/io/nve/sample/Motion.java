package io.nve.sample;

import io.nve.json.JsonObject;
import io.nve.model.Easing;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.Parameter;
import io.nve.time.Ticks;

/** Adds keyframes to properties. */
final class Motion {
  private JsonObject props;

  Motion(JsonObject props) {
    this.props = props;
  }

  /** Sets a keyframe; the value goes on to the next one in a straight line. */
  Motion at(Parameter<Double> parameter, double seconds, double value) {
    return at(parameter, seconds, value, Interpolation.LINEAR);
  }

  /** Sets a keyframe; the value goes on to the next one with an easing. */
  Motion at(Parameter<Double> parameter, double seconds, double value, Easing easing) {
    return at(parameter, seconds, value, new Interpolation.Named(easing));
  }

  private Motion at(
      Parameter<Double> parameter, double seconds, double value, Interpolation interpolation) {
    long time = Ticks.ofSeconds(seconds);
    Id id = Id.of("k" + time);
    Keyframe keyframe = new Keyframe(id, time, value, interpolation);
    props = props.with(Keyframe.key(parameter.key(), id), keyframe.toJson());
    return this;
  }

  JsonObject props() {
    return props;
  }
}
