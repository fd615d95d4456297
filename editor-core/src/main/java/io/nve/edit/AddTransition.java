package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Registry;
import io.nve.model.Transition;
import java.util.List;

/**
 * Puts a transition on the cut between two clips that touch.
 *
 * <pre>
 *   clips        |AAAAAAAA|BBBBBBBB|
 *   CENTER            [..|..]
 *   BEFORE_CUT     [.....]
 *   BEHIND_CUT            [.....]
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new AddTransition(left, right, "dissolve", second, Alignment.CENTER).plan(project, context);
 * }</pre>
 *
 * <p>It adds no time: each clip goes on playing under it, so it needs media beyond its cut. An edit
 * that clamps takes as much as there is. A transition that is already on the cut is replaced.
 * Merged with what others do meanwhile, it is made only if the clips still touch.
 *
 * @param left the clip before the cut
 * @param right the clip behind the cut
 * @param transition the id of the kind of transition
 * @param duration how long it takes, more than 0
 * @param alignment where it lies
 */
public record AddTransition(
    Id left, Id right, String transition, long duration, Alignment alignment) implements Edit {
  private static final EditParameter<AddTransition, Id> LEFT =
      EditParameter.id("left", AddTransition::left, "the clip before the cut");
  private static final EditParameter<AddTransition, Id> RIGHT =
      EditParameter.id("right", AddTransition::right, "the clip behind the cut");
  private static final EditParameter<AddTransition, String> TRANSITION =
      EditParameter.of(
              "transition", Codecs.TRANSITION, AddTransition::transition, "what it looks like")
          .or("dissolve");
  private static final EditParameter<AddTransition, Long> DURATION =
      EditParameter.time("duration", AddTransition::duration, "how long it takes");
  private static final EditParameter<AddTransition, Alignment> ALIGNMENT =
      EditParameter.choice(
              "alignment", List.of(Alignment.values()), AddTransition::alignment, "where it lies")
          .or(Alignment.CENTER);

  static final EditType<AddTransition> TYPE =
      EditType.of(
          "add-transition",
          "Add transition",
          "Puts a transition on the cut between two clips.",
          List.of(LEFT, RIGHT, TRANSITION, DURATION, ALIGNMENT),
          script ->
              new AddTransition(
                  script.get(LEFT),
                  script.get(RIGHT),
                  script.get(TRANSITION),
                  script.get(DURATION),
                  script.get(ALIGNMENT)),
          AddTransition::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ADJACENT,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.EMPTY_CLIP,
          ErrorCode.INVALID_VALUE,
          ErrorCode.INVALID_RANGE,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<AddTransition> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip before = plan.clip(left);
    Clip behind = plan.clip(right);
    if (Registry.transition(transition).isEmpty()) {
      throw Plan.refusal(ErrorCode.INVALID_VALUE, "There is no transition " + transition);
    }
    if (!TransitionFit.touch(before, behind)) {
      throw Plan.refusal(ErrorCode.NOT_ADJACENT, "The clips do not touch");
    }
    plan.requireTouching(before, behind);
    for (Transition old : plan.project().transitionsOf(left)) {
      if (old.left().equals(left)) {
        plan.delete(old.id());
      }
    }
    for (Transition old : plan.project().transitionsOf(right)) {
      if (old.right().equals(right)) {
        plan.delete(old.id());
      }
    }
    Handles handles = Handles.between(plan, before, behind);
    Handles.Offsets offsets = handles.allow(alignment.before(duration), duration);
    plan.create(Transition.of(plan.newId(), transition, left, right, offsets.in(), offsets.out()));
  }
}
