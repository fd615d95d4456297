package io.nve.ot;

import io.nve.model.Project;
import io.nve.op.Noop;
import io.nve.op.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The project at one corner of a {@link Rebase}, worked out when first asked for: most pairs of
 * operations merge without looking at it.
 */
final class State {
  private @Nullable State before;
  private Operation made;
  private @Nullable Project project;

  private State(@Nullable State before, Operation made, @Nullable Project project) {
    this.before = before;
    this.made = made;
    this.project = project;
  }

  static State of(Project project) {
    return new State(null, Noop.NOOP, project);
  }

  State after(Operation operation) {
    return operation instanceof Noop ? this : new State(this, operation, null);
  }

  Project project() {
    Project known = project;
    if (known != null) {
      return known;
    }
    // Not by recursion: somebody back from a day offline has thousands of operations.
    Deque<State> open = new ArrayDeque<>();
    State state = this;
    while (state.project == null && state.before != null) {
      open.push(state);
      state = state.before;
    }
    Project result = state.project();
    for (State next : open) {
      result = next.made.applyTo(result);
      next.project = result;
      next.before = null;
      next.made = Noop.NOOP;
    }
    return result;
  }
}
