package io.nve.op;

import io.nve.op.TextDelta.Delete;
import io.nve.op.TextDelta.Insert;
import io.nve.op.TextDelta.Part;
import io.nve.op.TextDelta.Retain;
import java.util.List;

/** A walk over a change of a text that stops wherever another walk has to. */
final class DeltaWalk {
  /** What a change does beyond its last step. */
  private static final Part REST = new Retain(Integer.MAX_VALUE);

  private final List<Part> parts;
  private int next;

  /** How much of the step was walked already. */
  private int done;

  DeltaWalk(TextDelta delta) {
    this.parts = delta.parts();
  }

  boolean atEnd() {
    return next == parts.size();
  }

  Part part() {
    return atEnd() ? REST : parts.get(next);
  }

  /** Returns how many characters are left of the step. */
  int left() {
    return length(part()) - done;
  }

  private static int length(Part part) {
    return switch (part) {
      case Retain retain -> retain.count();
      case Insert insert -> insert.text().length();
      case Delete delete -> delete.count();
    };
  }

  /** Walks some characters of the step and returns that part of it. */
  Part take(int count) {
    Part taken =
        switch (part()) {
          case Retain retain -> new Retain(count);
          case Insert insert -> new Insert(insert.text().substring(done, done + count));
          case Delete delete -> new Delete(count);
        };
    if (!atEnd()) {
      done += count;
      if (left() == 0) {
        next++;
        done = 0;
      }
    }
    return taken;
  }

  /** Walks the rest of the step and returns it. */
  Part take() {
    return take(left());
  }
}
