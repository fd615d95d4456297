package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.json.JsonObject;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Registry;
import java.util.List;

/**
 * Puts an effect on a clip, a track or a sequence.
 *
 * <pre>{@code
 * JsonObject strong = JsonObject.of("sigma", Json.of(0.05));
 * Batch batch = new AddEffect(clip, "blur", strong, 0, Id.NONE).plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param effect the id of the kind of effect, from the {@link io.nve.model.Registry}
 * @param values its parameters by key; those left out have their defaults
 * @param index its place among the others, from 0; beyond the last is the end
 * @param id the id it asks for; {@link Id#NONE} for one that is made up
 */
public record AddEffect(Id entity, String effect, JsonObject values, long index, Id id)
    implements Edit {
  private static final EditParameter<AddEffect, Id> ENTITY =
      EditParameter.id("entity", AddEffect::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<AddEffect, String> EFFECT =
      EditParameter.of("effect", Codecs.EFFECT, AddEffect::effect, "what it does");
  private static final EditParameter<AddEffect, JsonObject> VALUES =
      EditParameter.of("values", Codecs.OBJECT, AddEffect::values, "its parameters by key")
          .or(JsonObject.EMPTY);
  private static final EditParameter<AddEffect, Long> INDEX =
      EditParameter.of(
              "index", Codecs.INTEGER, AddEffect::index, "its place among the others, from 0")
          .or(Long.MAX_VALUE);
  private static final EditParameter<AddEffect, Id> ID =
      EditParameter.id("id", AddEffect::id, "the id it asks for").or(Id.NONE);

  static final EditType<AddEffect> TYPE =
      EditType.of(
          "add-effect",
          "Add effect",
          "Puts an effect on a clip, a track or a sequence.",
          List.of(ENTITY, EFFECT, VALUES, INDEX, ID),
          script ->
              new AddEffect(
                  script.get(ENTITY),
                  script.get(EFFECT),
                  script.get(VALUES),
                  script.get(INDEX),
                  script.get(ID)),
          AddEffect::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<AddEffect> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, Effects.PREFIX);
    if (Registry.effect(effect).isEmpty()) {
      throw Plan.refusal(ErrorCode.INVALID_VALUE, "There is no effect " + effect);
    }
    Id made = plan.newId(id);
    if (Effects.find(target, made).isPresent()) {
      throw Plan.refusal(ErrorCode.ID_TAKEN, "There already is an effect " + made);
    }
    String prefix = Effect.prefix(made);
    plan.set(entity, Effect.TYPE.under(prefix), effect);
    Effects.place(plan, plan.entity(entity), made, index);
    for (int i = 0; i < values.size(); i++) {
      String key = prefix + values.keyAt(i);
      Properties.check(plan.entity(entity), key, values.valueAt(i));
      plan.set(entity, key, values.valueAt(i));
    }
  }
}
