package io.nve.ot;

import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Noop;
import io.nve.op.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A project that is worked out when somebody first asks for it: that at one corner of a {@link
 * Rebase}, say, since most pairs of operations merge without looking at it.
 *
 * <p>It behaves as an immutable value does. Until it is worked out it keeps what was made since the
 * last project that was, so whoever makes long rows of states has to ask for one now and then.
 */
public final class State {
  /** The {@link Project}, or the {@link Step} to it: one field, so that no thread sees neither. */
  private Object content;

  /** What leads to a state. */
  private record Step(State before, Operation made) {}

  private State(Object content) {
    this.content = content;
  }

  /** Returns the state at which a project is what it is. */
  public static State of(Project project) {
    return new State(project);
  }

  /** Returns the state after an operation. */
  public State after(Operation operation) {
    return operation instanceof Noop ? this : new State(new Step(this, operation));
  }

  /** Returns the state after several operations. */
  public State after(List<? extends Operation> operations) {
    return switch (operations.size()) {
      case 0 -> this;
      case 1 -> after(operations.get(0));
      default -> after(new Batch("", operations));
    };
  }

  /** Returns the project. */
  public Project project() {
    if (content instanceof Project known) {
      return known;
    }
    // Not by recursion: somebody back from a day offline has thousands of operations.
    Deque<State> open = new ArrayDeque<>();
    State state = this;
    while (state.content instanceof Step step) {
      open.push(state);
      state = step.before();
    }
    Project result = state.project();
    for (State next : open) {
      if (next.content instanceof Step step) {
        result = step.made().applyTo(result);
        next.content = result;
      } else {
        result = next.project();
      }
    }
    return result;
  }
}
