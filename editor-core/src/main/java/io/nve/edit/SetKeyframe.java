package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.Parameter;
import io.nve.op.Set;
import java.util.List;

/**
 * Gives a number a value at a moment, from which it goes on to the next keyframe.
 *
 * <pre>{@code
 * Batch batch =
 *     new SetKeyframe(clip, "opacity", Id.NONE, second, 0.5, Interpolation.LINEAR)
 *         .plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param property the key of the property
 * @param keyframe the keyframe to change; {@link Id#NONE} for the one at the time, or a new one
 * @param time when: in source time on a clip, in timeline time elsewhere
 * @param value the value then
 * @param interpolation how it goes on to the next keyframe
 */
public record SetKeyframe(
    Id entity, String property, Id keyframe, long time, double value, Interpolation interpolation)
    implements Edit {
  private static final EditParameter<SetKeyframe, Id> ENTITY =
      EditParameter.id(
          "entity", SetKeyframe::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<SetKeyframe, String> PROPERTY =
      EditParameter.text("property", SetKeyframe::property, "the key of the property");
  private static final EditParameter<SetKeyframe, Id> KEYFRAME =
      EditParameter.id("keyframe", SetKeyframe::keyframe, "the keyframe to change").or(Id.NONE);
  private static final EditParameter<SetKeyframe, Long> TIME =
      EditParameter.time("time", SetKeyframe::time, "when: in source time on a clip");
  private static final EditParameter<SetKeyframe, Double> VALUE =
      EditParameter.of("value", Codecs.NUMBER, SetKeyframe::value, "the value then");
  private static final EditParameter<SetKeyframe, Interpolation> INTERPOLATION =
      EditParameter.of(
              "interpolation", Codecs.INTERPOLATION, SetKeyframe::interpolation, "how it goes on")
          .or(Interpolation.LINEAR);

  static final EditType<SetKeyframe> TYPE =
      EditType.of(
          "set-keyframe",
          "Set keyframe",
          "Gives a number a value at a moment.",
          List.of(ENTITY, PROPERTY, KEYFRAME, TIME, VALUE, INTERPOLATION),
          script ->
              new SetKeyframe(
                  script.get(ENTITY),
                  script.get(PROPERTY),
                  script.get(KEYFRAME),
                  script.get(TIME),
                  script.get(VALUE),
                  script.get(INTERPOLATION)),
          SetKeyframe::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.UNKNOWN_ENTITY,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<SetKeyframe> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, property);
    Parameter<Double> parameter = Keyframes.parameter(target, property);
    parameter.check(Json.of(value));
    Keyframe changed = new Keyframe(id(plan, target, parameter), time, value, interpolation);
    Keyframes.at(target, parameter, time)
        .filter(other -> !other.id().equals(changed.id()))
        .ifPresent(other -> plan.unset(target, Keyframe.key(property, other.id())));
    plan.apply(Set.keyframe(entity, parameter, changed));
  }

  private Id id(Plan plan, Entity target, Parameter<Double> parameter) {
    if (keyframe.equals(Id.NONE)) {
      return Keyframes.at(target, parameter, time).map(Keyframe::id).orElseGet(plan::newId);
    }
    return Keyframes.named(target, parameter, keyframe).id();
  }
}
