package io.nve.history;

import io.nve.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Parts on top of each other, the last one made on top; an immutable list. The top part is taken
 * back from the present project, each other one from what the one above it leaves.
 *
 * @param parts the parts, the top one last
 */
record Pile(List<Part> parts) {
  static final Pile NONE = new Pile(List.of());

  /** What was made so many operations of others ago is forgotten, lest memory runs full. */
  private static final int LONGEST_MEMORY = 100_000;

  Pile {
    parts = List.copyOf(parts);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  Part top() {
    return parts.get(parts.size() - 1);
  }

  Pile with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Pile(more);
  }

  Pile withoutTop() {
    return new Pile(parts.subList(0, parts.size() - 1));
  }

  /** Returns this pile with the top part replaced. */
  Pile withTop(UnaryOperator<Part> change) {
    return withoutTop().with(change.apply(top()));
  }

  /** Returns this pile with something that others have done, now, or before the parts above. */
  Pile after(List<Operation> others) {
    if (isEmpty() || others.isEmpty()) {
      return this;
    }
    boolean tooLong = top().since().size() + others.size() > LONGEST_MEMORY;
    return tooLong ? NONE : withTop(part -> part.after(others));
  }

  /** Returns the names of the steps, the next one to take first. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (i == parts.size() - 1 || parts.get(i).step() != parts.get(i + 1).step()) {
        labels.add(parts.get(i).label());
      }
    }
    return List.copyOf(labels);
  }

  /** Returns this pile with no more than some steps, the lowest ones forgotten. */
  Pile atMost(int steps) {
    int count = 0;
    for (int i = parts.size() - 1; i >= 0; i--) {
      boolean next = i == parts.size() - 1 || parts.get(i).step() != parts.get(i + 1).step();
      count += next ? 1 : 0;
      if (count > steps) {
        return new Pile(parts.subList(i + 1, parts.size()));
      }
    }
    return this;
  }

  /** Returns how many of the top parts have at least this number. */
  int countFrom(long number) {
    int count = 0;
    while (count < parts.size() && parts.get(parts.size() - 1 - count).number() >= number) {
      count++;
    }
    return count;
  }
}
