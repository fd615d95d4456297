package io.nve.history;

import io.nve.model.Clip;
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

  /** Returns how this is taken back; null if it has no effect. */
  private @Nullable Back back(Project before) {
    boolean wished = wish != null && !(operation instanceof Noop);
    if (wished && (!(operation instanceof Split split) || cuts(split, before))) {
      return wish;
    }
    Operation inverse = operation.inverse(before);
    return inverse instanceof Noop ? null : new Back.Plain(inverse);
  }

  /** A cut beyond a clip's ends, which only a merge can leave, parts nothing that goes on. */
  private static boolean cuts(Split split, Project before) {
    Clip clip = before.clip(split.id()).orElse(null);
    return clip != null && Seam.plays(clip, split.at()) && before.props(split.newId()) == null;
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
      Back step = each.back(state);
      if (step != null) {
        steps.add(step);
      }
      if (i < made.size() - 1) {
        state = each.operation().applyTo(state);
      }
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }
}
