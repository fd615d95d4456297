package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Sound;
import io.nve.model.Transition;
import java.util.List;

/** Through-edits: cuts at which nothing changes. */
final class Through {
  /** What may differ on the two sides of a cut that a split made. */
  private static final List<String> EITHER_SIDE =
      List.of(
          Entity.NAME.key(),
          Clip.LINK.key(),
          Clip.GROUP.key(),
          Sound.FADE_IN.key(),
          Sound.FADE_IN_CURVE.key(),
          Sound.FADE_OUT.key(),
          Sound.FADE_OUT_CURVE.key());

  private Through() {}

  /**
   * Checks that a cut is a through-edit.
   *
   * @throws io.nve.error.EditorException {@code NOT_ADJACENT} if the clips do not go on from each
   *     other, {@code INVALID_VALUE} if their properties differ
   */
  static void check(Clip left, Clip right) {
    if (!goesOn(left, right)) {
      throw Plan.refusal(
          ErrorCode.NOT_ADJACENT, "Clip " + right.id() + " does not go on from " + left.id());
    }
    if (!look(left).equals(look(right))) {
      throw Plan.refusal(ErrorCode.INVALID_VALUE, "The clips' properties differ");
    }
  }

  static boolean isThrough(Clip left, Clip right) {
    return goesOn(left, right) && look(left).equals(look(right));
  }

  /** Local time runs on over the cut, so with the same speed source time does too. */
  private static boolean goesOn(Clip left, Clip right) {
    return TransitionFit.touch(left, right)
        && left.content() == right.content()
        && left.out() == right.in();
  }

  private static JsonObject look(Clip clip) {
    JsonObject props = clip.props();
    for (String key : EITHER_SIDE) {
      props = props.without(key);
    }
    return props;
  }

  /** Lets the left clip play what the right one played. */
  static void join(Plan plan, Clip left, Clip right) {
    for (Transition transition : plan.project().transitionsOf(right.id())) {
      if (transition.left().equals(right.id())) {
        plan.set(transition.id(), Transition.LEFT, left.id());
      } else {
        plan.delete(transition.id());
      }
    }
    plan.requireTouching(left, right);
    plan.delete(right.id());
    plan.trimOut(left, right.out());
    for (String key : List.of(Sound.FADE_OUT.key(), Sound.FADE_OUT_CURVE.key())) {
      right.props().find(key).ifPresent(value -> plan.set(left.id(), key, value));
    }
  }
}
