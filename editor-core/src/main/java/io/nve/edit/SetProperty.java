package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import java.util.List;

/**
 * Sets a property of an entity, or brings it back to its default.
 *
 * <pre>{@code
 * Batch muted = SetProperty.of(track, Track.MUTED, true).plan(project, context);
 * Batch blur =
 *     new SetProperty(clip, "fx/" + effect + "/sigma", Json.of(0.02)).plan(project, context);
 * }</pre>
 *
 * <p>The {@link io.nve.model.Registry} says which properties there are and what they can be;
 * metadata can be any object. Of a locked track only the switches can be set, so that it can be
 * unlocked. What joins entities has edits of its own.
 *
 * @param entity what is changed
 * @param property the key of the property
 * @param value its value; {@link Json#NULL} for the default
 */
public record SetProperty(Id entity, String property, Json value) implements Edit {
  private static final EditParameter<SetProperty, Id> ENTITY =
      EditParameter.id(
          "entity", SetProperty::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<SetProperty, String> PROPERTY =
      EditParameter.text("property", SetProperty::property, "the key of the property");
  private static final EditParameter<SetProperty, Json> VALUE =
      EditParameter.of("value", Codecs.ANY, SetProperty::value, "the value; null for the default");

  static final EditType<SetProperty> TYPE =
      EditType.of(
          "set",
          "Change",
          "Sets a property of an entity, or brings it back to its default.",
          List.of(ENTITY, PROPERTY, VALUE),
          script -> new SetProperty(script.get(ENTITY), script.get(PROPERTY), script.get(VALUE)),
          SetProperty::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<SetProperty> type() {
    return TYPE;
  }

  /** Sets a parameter. */
  public static <T> SetProperty of(Id entity, Parameter<T> parameter, T value) {
    return new SetProperty(entity, parameter.key(), parameter.write(value));
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, property);
    if (value instanceof Json.Null) {
      Properties.checkKey(target, property);
      plan.unset(target, property);
      return;
    }
    Properties.check(target, property, value);
    if (!value.equals(target.props().get(property))) {
      plan.set(entity, property, value);
    }
  }
}
