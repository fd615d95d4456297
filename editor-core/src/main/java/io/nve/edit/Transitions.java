package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transition;

/**
 * How much of clips other transitions take up.
 *
 * @param project the project
 * @param except the transition that does not count
 */
record Transitions(Project project, Id except) {
  /** Returns how much of a clip the transition at its head takes up. */
  long atHead(Clip clip) {
    long taken = 0;
    for (Transition other : project.transitionsOf(clip.id())) {
      if (other.right().equals(clip.id()) && counts(other)) {
        taken += other.outOffset();
      }
    }
    return taken;
  }

  /** Returns how much of a clip the transition at its tail takes up. */
  long atTail(Clip clip) {
    long taken = 0;
    for (Transition other : project.transitionsOf(clip.id())) {
      if (other.left().equals(clip.id()) && counts(other)) {
        taken += other.inOffset();
      }
    }
    return taken;
  }

  private boolean counts(Transition other) {
    return !other.id().equals(except) && TransitionFit.of(project, other).isPresent();
  }
}
