package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.ParameterType;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import java.util.List;

/**
 * Changes a text, such as what a title says, character by character, so that two people can type in
 * it at once.
 *
 * <pre>{@code
 * TextDelta delta = TextDelta.replace(4, 3, "new");
 * Batch batch = new EditText(title, "text", delta).plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param property the key of the property
 * @param delta the change
 */
public record EditText(Id entity, String property, TextDelta delta) implements Edit {
  private static final EditParameter<EditText, Id> ENTITY =
      EditParameter.id("entity", EditText::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<EditText, String> PROPERTY =
      EditParameter.text("property", EditText::property, "the key of the property");
  private static final EditParameter<EditText, TextDelta> DELTA =
      EditParameter.of(
          "delta",
          DeltaCodec.INSTANCE,
          EditText::delta,
          "the change: numbers keep (or, below 0, delete) characters, texts are inserted");

  static final EditType<EditText> TYPE =
      EditType.of(
          "edit-text",
          "Edit text",
          "Changes a text, character by character.",
          List.of(ENTITY, PROPERTY, DELTA),
          script -> new EditText(script.get(ENTITY), script.get(PROPERTY), script.get(DELTA)),
          EditText::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE);

  @Override
  public EditType<EditText> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, property);
    Parameter<?> parameter = Properties.parameter(target.kind(), target.props(), property);
    if (parameter.type() != ParameterType.TEXT) {
      throw Plan.refusal(ErrorCode.INVALID_VALUE, property + " is not a text");
    }
    plan.apply(new Text(entity, property, delta));
  }
}
