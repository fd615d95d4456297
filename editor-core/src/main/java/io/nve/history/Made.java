package io.nve.history;

import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a batch that was made, and how it is taken back if not by its inverse.
 *
 * @param operation what was made
 * @param wish what takes it back, or null if the operation's inverse does
 */
record Made(Operation operation, @Nullable Back wish) {
  /** Adds the primitive operations that there are. */
  static void collect(Operation operation, List<Made> all) {
    switch (operation) {
      case Batch batch -> {
        for (int i = 0; i < batch.operations().size(); i++) {
          collect(batch.operations().get(i), all);
        }
      }
      case Split split -> all.add(new Made(split, new Back.Join(split.id(), split.newId())));
      case Noop noop -> {}
      default -> all.add(new Made(operation, null));
    }
  }

  /** A cut beyond a clip's ends, which only a merge can leave, parts nothing that goes on. */
  private boolean cutsInside(Project before) {
    return !(operation instanceof Split split)
        || before.clip(split.id()).filter(clip -> Seam.plays(clip, split.at())).isPresent();
  }

  static List<Operation> operations(List<Made> made) {
    List<Operation> operations = new ArrayList<>(made.size());
    for (int i = 0; i < made.size(); i++) {
      operations.add(made.get(i).operation());
    }
    return operations;
  }

  static Project applied(List<Made> made, Project project) {
    Project result = project;
    for (Made each : made) {
      result = each.operation().applyTo(result);
    }
    return result;
  }

  /** Returns how operations are taken back, the last one first. */
  static List<Back> back(List<Made> made, Project before) {
    List<Back> steps = new ArrayList<>(made.size());
    Project state = before;
    for (int i = 0; i < made.size(); i++) {
      Made each = made.get(i);
      Operation inverse = each.operation().inverse(state);
      if (!(inverse instanceof Noop)) {
        Back wish = each.wish();
        steps.add(wish == null || !each.cutsInside(state) ? new Back.Plain(inverse) : wish);
      }
      if (i < made.size() - 1) {
        state = each.operation().applyTo(state);
      }
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }
}
