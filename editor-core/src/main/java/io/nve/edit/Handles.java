package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transition;

/**
 * What a cut has for a transition: the media that its clips have beyond it, and the time that they
 * play.
 *
 * @param mediaBefore how much media the right clip has before the cut
 * @param mediaBehind how much media the left clip has behind the cut
 * @param roomBefore how long the left clip plays, less its other transition
 * @param roomBehind how long the right clip plays, less its other transition
 * @param onLimit what happens when there is not enough
 */
record Handles(
    long mediaBefore, long mediaBehind, long roomBefore, long roomBehind, OnLimit onLimit) {
  /** How much of a transition lies before and behind its cut. */
  record Offsets(long in, long out) {}

  /** Returns what the cut between two clips without a transition has. */
  static Handles between(Plan plan, Clip left, Clip right) {
    return of(plan, new Transitions(plan.project(), Id.NONE), left, right);
  }

  /** Returns what the cut that a transition is on has. */
  static Handles around(Plan plan, Transition transition, Clip left, Clip right) {
    return of(plan, new Transitions(plan.project(), transition.id()), left, right);
  }

  private static Handles of(Plan plan, Transitions others, Clip left, Clip right) {
    Project project = plan.project();
    return new Handles(
        Math.max(0, right.in() - LocalBounds.of(project, right).least()),
        Math.max(0, LocalBounds.of(project, left).most() - left.out()),
        Math.max(0, left.duration() - others.atHead(left)),
        Math.max(0, right.duration() - others.atTail(right)),
        plan.options().onLimit());
  }

  /** Returns the offsets of a transition, or what of them is possible. */
  Offsets allow(long before, long duration) {
    if (duration <= 0) {
      throw Plan.refusal(ErrorCode.INVALID_RANGE, "A transition must have a duration");
    }
    long in = allow(before, mediaBefore, roomBefore);
    long out = allow(duration - before, mediaBehind, roomBehind);
    if (in + out == 0) {
      throw Plan.refusal(ErrorCode.NOT_ENOUGH_MEDIA, "There is no media beyond the cut");
    }
    return new Offsets(in, out);
  }

  private long allow(long offset, long media, long room) {
    Limits limits = new Limits();
    limits.atMost(media, ErrorCode.NOT_ENOUGH_MEDIA);
    limits.atMost(room, ErrorCode.EMPTY_CLIP);
    return limits.allow(offset, onLimit);
  }

  /** Returns a living transition whose clips can be edited. */
  static Transition transition(Plan plan, Id id) {
    Transition transition = plan.living(id, EntityKind.TRANSITION, Transition.class);
    plan.project().clip(transition.left()).ifPresent(clip -> plan.track(clip.track()));
    plan.project().clip(transition.right()).ifPresent(clip -> plan.track(clip.track()));
    return transition;
  }
}
