package io.nve.history;

import io.nve.model.Project;
import java.util.ArrayList;
import java.util.List;

/** Takes the top step of a pile back, part by part. */
final class Unwinding {
  private final List<Made> made = new ArrayList<>();
  private final List<KeptCut> keptCuts = new ArrayList<>();
  private Pile rest;
  private Project state;

  Unwinding(Pile pile, Project present) {
    this.rest = pile;
    this.state = present;
    long step = pile.top().step();
    while (!rest.isEmpty() && rest.top().step() == step) {
      part(rest.top());
    }
  }

  private void part(Part part) {
    Part.Settled settled = part.settled();
    TakingBack done = TakingBack.of(settled.back(), state);
    made.addAll(done.made());
    done.addKeptCuts(settled.back(), keptCuts);
    state = done.after();
    rest = rest.withoutTop().after(settled.since());
  }

  /** Returns what is made. */
  List<Made> made() {
    return made;
  }

  List<KeptCut> keptCuts() {
    return keptCuts;
  }

  /** Returns what is left of the pile. */
  Pile rest() {
    return rest;
  }

  /** Returns the project after all of it. */
  Project after() {
    return state;
  }

  /**
   * Returns whether anything is different after it.
   *
   * @param present the project before it
   */
  boolean changes(Project present) {
    return Touched.differ(present, state, Made.operations(made));
  }
}
