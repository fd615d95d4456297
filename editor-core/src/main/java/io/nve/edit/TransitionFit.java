package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transition;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the transitions of clips that an edit touched fit again. Those whose clips did not touch
 * before the edit are left alone: nobody sees them.
 */
final class TransitionFit {
  private final Project project;
  private final Clip left;
  private final Clip right;

  private TransitionFit(Project project, Clip left, Clip right) {
    this.project = project;
    this.left = left;
    this.right = right;
  }

  /** Returns the cut that a transition is on, if its clips exist and touch. */
  static Optional<TransitionFit> of(Project project, Transition transition) {
    Optional<Clip> left = project.clip(transition.left()).filter(Clip::alive);
    Optional<Clip> right = project.clip(transition.right()).filter(Clip::alive);
    return left.isPresent() && right.isPresent() && touch(left.get(), right.get())
        ? Optional.of(new TransitionFit(project, left.get(), right.get()))
        : Optional.empty();
  }

  static boolean touch(Clip left, Clip right) {
    return left.track().equals(right.track()) && left.end() == right.start();
  }

  static void settle(Plan plan) {
    SortedSet<Id> ids = new TreeSet<>();
    for (Id touched : plan.touched()) {
      plan.before().transitionsOf(touched).forEach(transition -> ids.add(transition.id()));
      plan.project().transitionsOf(touched).forEach(transition -> ids.add(transition.id()));
    }
    for (Id id : ids) {
      plan.project()
          .transition(id)
          .filter(Transition::alive)
          .filter(transition -> wasSeen(plan.before(), transition))
          .ifPresent(transition -> settle(plan, transition));
    }
  }

  private static boolean wasSeen(Project before, Transition transition) {
    Optional<Transition> old = before.transition(transition.id());
    return old.isEmpty() || of(before, old.get()).isPresent();
  }

  private static void settle(Plan plan, Transition transition) {
    Optional<TransitionFit> cut = of(plan.project(), transition);
    long in = cut.map(fit -> fit.mostBefore(transition)).orElse(0L);
    long out = cut.map(fit -> fit.mostBehind(transition)).orElse(0L);
    if (cut.isPresent() && transition.inOffset() <= in && transition.outOffset() <= out) {
      return;
    }
    switch (plan.options().transitions()) {
      case REFUSE ->
          throw Plan.refusal(
              ErrorCode.TRANSITION_IN_THE_WAY,
              "The transition " + transition.id() + " would not fit its clips any more");
      case REMOVE -> plan.delete(transition.id());
      case ADJUST -> shorten(plan, transition, in, out);
    }
  }

  private static void shorten(Plan plan, Transition transition, long mostIn, long mostOut) {
    long in = Math.min(transition.inOffset(), mostIn);
    long out = Math.min(transition.outOffset(), mostOut);
    if (in + out <= 0) {
      plan.delete(transition.id());
      return;
    }
    if (in != transition.inOffset()) {
      plan.set(transition.id(), Transition.IN_OFFSET, in);
    }
    if (out != transition.outOffset()) {
      plan.set(transition.id(), Transition.OUT_OFFSET, out);
    }
  }

  /** Returns how much of a transition can lie before the cut. */
  private long mostBefore(Transition transition) {
    long media = right.in() - LocalBounds.known(project, right).least();
    long room = left.duration() - new Transitions(project, transition.id()).atHead(left);
    return Math.max(0, Math.min(media, room));
  }

  /** Returns how much of a transition can lie behind the cut. */
  private long mostBehind(Transition transition) {
    long media = LocalBounds.known(project, left).most() - left.out();
    long room = right.duration() - new Transitions(project, transition.id()).atTail(right);
    return Math.max(0, Math.min(media, room));
  }
}
