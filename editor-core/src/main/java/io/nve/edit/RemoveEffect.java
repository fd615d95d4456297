package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import java.util.List;

/**
 * Removes an effect, with its parameters and keyframes.
 *
 * <pre>{@code
 * Batch batch = new RemoveEffect(clip, effect).plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param effect the effect
 */
public record RemoveEffect(Id entity, Id effect) implements Edit {
  private static final EditParameter<RemoveEffect, Id> ENTITY =
      EditParameter.id(
          "entity", RemoveEffect::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<RemoveEffect, Id> EFFECT =
      EditParameter.id("effect", RemoveEffect::effect, "the effect");

  static final EditType<RemoveEffect> TYPE =
      EditType.of(
          "remove-effect",
          "Remove effect",
          "Removes an effect.",
          List.of(ENTITY, EFFECT),
          script -> new RemoveEffect(script.get(ENTITY), script.get(EFFECT)),
          RemoveEffect::plan,
          ErrorCode.LOCKED,
          ErrorCode.UNKNOWN_ENTITY);

  @Override
  public EditType<RemoveEffect> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, Effects.PREFIX);
    plan.unsetAll(target, Effect.prefix(Effects.named(target, effect).id()));
  }
}
