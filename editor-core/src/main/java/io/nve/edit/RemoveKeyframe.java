package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Keyframe;
import java.util.List;

/**
 * Removes a keyframe of a number.
 *
 * <pre>{@code
 * Batch batch = new RemoveKeyframe(clip, "opacity", keyframe).plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param property the key of the property
 * @param keyframe the keyframe
 */
public record RemoveKeyframe(Id entity, String property, Id keyframe) implements Edit {
  private static final EditParameter<RemoveKeyframe, Id> ENTITY =
      EditParameter.id(
          "entity", RemoveKeyframe::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<RemoveKeyframe, String> PROPERTY =
      EditParameter.text("property", RemoveKeyframe::property, "the key of the property");
  private static final EditParameter<RemoveKeyframe, Id> KEYFRAME =
      EditParameter.id("keyframe", RemoveKeyframe::keyframe, "the keyframe");

  static final EditType<RemoveKeyframe> TYPE =
      EditType.of(
          "remove-keyframe",
          "Remove keyframe",
          "Removes a keyframe.",
          List.of(ENTITY, PROPERTY, KEYFRAME),
          script ->
              new RemoveKeyframe(script.get(ENTITY), script.get(PROPERTY), script.get(KEYFRAME)),
          RemoveKeyframe::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.UNKNOWN_ENTITY);

  @Override
  public EditType<RemoveKeyframe> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, property);
    Keyframe old = Keyframes.named(target, Keyframes.parameter(target, property), keyframe);
    plan.unset(target, Keyframe.key(property, old.id()));
  }
}
