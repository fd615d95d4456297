package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Removes a sequence that no other nests, with all that is in it.
 *
 * <pre>{@code
 * Batch batch = new RemoveSequence(sequence).plan(project, context);
 * }</pre>
 *
 * <p>Where somebody nests it at the same time, his clips show nothing until the removal is undone.
 *
 * @param sequence the sequence
 */
public record RemoveSequence(Id sequence) implements Edit {
  private static final EditParameter<RemoveSequence, Id> SEQUENCE =
      EditParameter.id("sequence", RemoveSequence::sequence, "the sequence");

  static final EditType<RemoveSequence> TYPE =
      EditType.of(
          "remove-sequence",
          "Remove sequence",
          "Removes a sequence that no other nests, with all that is in it.",
          List.of(SEQUENCE),
          script -> new RemoveSequence(script.get(SEQUENCE)),
          RemoveSequence::plan,
          ErrorCode.LOCKED,
          ErrorCode.IN_USE);

  @Override
  public EditType<RemoveSequence> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Id id = plan.sequence(sequence).id();
    plan.project().tracks(id).forEach(track -> plan.track(track.id()));
    Usage.refuse(plan, id, id);
    plan.delete(id);
  }
}
