package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Transition;
import java.util.List;

/**
 * Changes how long a transition takes and where it lies on its cut.
 *
 * <pre>
 *   before  |AAAA[.|.]BBBB|
 *   after   |AA[...|...]BB|
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new ResizeTransition(transition, 2 * second, Alignment.CENTER).plan(project, context);
 * }</pre>
 *
 * <p>Merged with what others do meanwhile, it is made only if the clips still touch.
 *
 * @param transition the transition
 * @param duration how long it takes, more than 0
 * @param alignment where it lies
 */
public record ResizeTransition(Id transition, long duration, Alignment alignment) implements Edit {
  private static final EditParameter<ResizeTransition, Id> TRANSITION =
      EditParameter.id("transition", ResizeTransition::transition, "the transition");
  private static final EditParameter<ResizeTransition, Long> DURATION =
      EditParameter.time("duration", ResizeTransition::duration, "how long it takes");
  private static final EditParameter<ResizeTransition, Alignment> ALIGNMENT =
      EditParameter.choice(
              "alignment",
              List.of(Alignment.values()),
              ResizeTransition::alignment,
              "where it lies")
          .or(Alignment.CENTER);

  static final EditType<ResizeTransition> TYPE =
      EditType.of(
          "resize-transition",
          "Change transition",
          "Changes how long a transition takes and where it lies.",
          List.of(TRANSITION, DURATION, ALIGNMENT),
          script ->
              new ResizeTransition(
                  script.get(TRANSITION), script.get(DURATION), script.get(ALIGNMENT)),
          ResizeTransition::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ADJACENT,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.EMPTY_CLIP,
          ErrorCode.INVALID_RANGE);

  @Override
  public EditType<ResizeTransition> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Transition target = Handles.transition(plan, transition);
    Clip left = plan.clip(target.left());
    Clip right = plan.clip(target.right());
    if (!TransitionFit.touch(left, right)) {
      throw Plan.refusal(ErrorCode.NOT_ADJACENT, "The clips do not touch");
    }
    plan.requireTouching(left, right);
    Handles handles = Handles.around(plan, target, left, right);
    Handles.Offsets offsets = handles.allow(alignment.before(duration), duration);
    plan.set(target.id(), Transition.IN_OFFSET, offsets.in());
    plan.set(target.id(), Transition.OUT_OFFSET, offsets.out());
  }
}
