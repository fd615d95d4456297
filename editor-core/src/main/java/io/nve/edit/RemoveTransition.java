package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Removes a transition; its clips stay as they are, with a cut between them.
 *
 * <pre>
 *   before  |AAAA[../..]BBBB|
 *   after   |AAAAAAA|BBBBBBB|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new RemoveTransition(transition).plan(project, context);
 * }</pre>
 *
 * @param transition the transition
 */
public record RemoveTransition(Id transition) implements Edit {
  private static final EditParameter<RemoveTransition, Id> TRANSITION =
      EditParameter.id("transition", RemoveTransition::transition, "the transition");

  static final EditType<RemoveTransition> TYPE =
      EditType.of(
          "remove-transition",
          "Remove transition",
          "Removes a transition; its clips stay as they are.",
          List.of(TRANSITION),
          script -> new RemoveTransition(script.get(TRANSITION)),
          RemoveTransition::plan,
          ErrorCode.LOCKED);

  @Override
  public EditType<RemoveTransition> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    plan.delete(Handles.transition(plan, transition).id());
  }
}
