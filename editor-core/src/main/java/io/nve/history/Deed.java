package io.nve.history;

import io.nve.model.Project;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.ot.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made at once, and how it is taken back. The latter is worked out when somebody asks for
 * it: most of what is made never is taken back, and to note it should cost nothing.
 */
final class Deed {
  /** What was made before this and belongs to it, or null. */
  private final @Nullable Deed first;

  private final Operation operation;
  private final List<Made> parts;
  private final State before;
  private @Nullable List<Back> back;
  private @Nullable Project base;

  private Deed(@Nullable Deed first, Operation operation, List<Made> parts, State before) {
    this.first = first;
    this.operation = operation;
    this.parts = parts;
    this.before = before;
  }

  /** Returns the deed that is an operation. */
  static Deed of(Operation operation, Project before) {
    return new Deed(null, operation, List.of(), State.of(before));
  }

  /** Returns the deed that operations are, of which some have wishes of their own. */
  static Deed of(List<Made> made, State before) {
    return new Deed(null, Noop.NOOP, made, before);
  }

  /** Returns this deed with more that was made right after it. */
  Deed then(Operation more) {
    return new Deed(this, more, List.of(), before);
  }

  /** Returns what was made, as primitive operations. */
  List<Made> made() {
    List<Deed> row = new ArrayList<>();
    for (Deed each = this; each != null; each = each.first) {
      row.add(each);
    }
    List<Made> all = new ArrayList<>();
    for (int i = row.size() - 1; i >= 0; i--) {
      all.addAll(row.get(i).parts);
      Made.collect(row.get(i).operation, all);
    }
    return all;
  }

  /** Returns what takes it back from {@link #base} on, the last operation first. */
  List<Back> back() {
    List<Back> known = back;
    if (known == null) {
      known = Made.back(made(), before.project());
      back = known;
    }
    return known;
  }

  /** Returns the project that it has left. */
  Project base() {
    Project known = base;
    if (known == null) {
      known = Made.applied(made(), before.project());
      base = known;
    }
    return known;
  }
}
