package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Entity;
import io.nve.model.Id;
import java.util.List;

/**
 * Puts an effect at another place among the effects; they work in their order.
 *
 * <pre>{@code
 * Batch batch = new MoveEffect(clip, effect, 0).plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param effect the effect
 * @param index its place among the others, from 0; beyond the last is the end
 */
public record MoveEffect(Id entity, Id effect, long index) implements Edit {
  private static final EditParameter<MoveEffect, Id> ENTITY =
      EditParameter.id("entity", MoveEffect::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<MoveEffect, Id> EFFECT =
      EditParameter.id("effect", MoveEffect::effect, "the effect");
  private static final EditParameter<MoveEffect, Long> INDEX =
      EditParameter.of(
              "index", Codecs.INTEGER, MoveEffect::index, "its place among the others, from 0")
          .or(Long.MAX_VALUE);

  static final EditType<MoveEffect> TYPE =
      EditType.of(
          "move-effect",
          "Reorder effects",
          "Puts an effect at another place among the effects.",
          List.of(ENTITY, EFFECT, INDEX),
          script -> new MoveEffect(script.get(ENTITY), script.get(EFFECT), script.get(INDEX)),
          MoveEffect::plan,
          ErrorCode.LOCKED,
          ErrorCode.UNKNOWN_ENTITY);

  @Override
  public EditType<MoveEffect> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, Effects.PREFIX);
    Effects.place(plan, target, Effects.named(target, effect).id(), index);
  }
}
