package io.nve.history;

import io.nve.op.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Parts on top of each other, the last one made on top; an immutable list. The top part is taken
 * back from the present project, each other one from what the one above it leaves. To add a part or
 * to take one off costs the same however many lie below.
 */
final class Pile {
  static final Pile NONE = new Pile();

  /** What was made so many operations of others ago is forgotten, lest memory runs full. */
  private static final int LONGEST_MEMORY = 100_000;

  private final @Nullable Part top;
  private final Pile below;
  private final int size;
  private final int steps;

  private Pile() {
    this.top = null;
    this.below = this;
    this.size = 0;
    this.steps = 0;
  }

  private Pile(Part top, Pile below) {
    this.top = top;
    this.below = below;
    this.size = below.size + 1;
    boolean same = !below.isEmpty() && below.top().step() == top.step();
    this.steps = same ? below.steps : below.steps + 1;
  }

  /** Returns a pile of parts, the top one last. */
  static Pile of(List<Part> parts) {
    Pile pile = NONE;
    for (Part part : parts) {
      pile = pile.with(part);
    }
    return pile;
  }

  boolean isEmpty() {
    return top == null;
  }

  int size() {
    return size;
  }

  Part top() {
    if (top == null) {
      throw new IllegalStateException("The pile is empty");
    }
    return top;
  }

  /** Returns the parts, the top one last. */
  List<Part> parts() {
    return topParts(size);
  }

  /** Returns some of the top parts, the top one last. */
  List<Part> topParts(int count) {
    List<Part> parts = new ArrayList<>(count);
    Pile pile = this;
    for (int i = 0; i < count; i++) {
      parts.add(pile.top());
      pile = pile.below;
    }
    Collections.reverse(parts);
    return parts;
  }

  Pile with(Part part) {
    return new Pile(part, this);
  }

  Pile withoutTop() {
    return below;
  }

  /** Returns this pile without some of its top parts. */
  Pile without(int count) {
    Pile pile = this;
    for (int i = 0; i < count; i++) {
      pile = pile.below;
    }
    return pile;
  }

  /** Returns this pile with the top part replaced. */
  Pile withTop(UnaryOperator<Part> change) {
    return below.with(change.apply(top()));
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
    for (Pile pile = this; !pile.isEmpty(); pile = pile.below) {
      if (pile.steps != pile.below.steps) {
        labels.add(pile.top().label());
      }
    }
    return List.copyOf(labels);
  }

  /**
   * Returns this pile with some steps, the lowest ones forgotten. An eighth more may be left, since
   * to forget costs as much as everything that is kept.
   */
  Pile atMost(int most) {
    if (steps <= most + most / 8) {
      return this;
    }
    int kept = 0;
    for (Pile pile = this; pile.steps > steps - most; pile = pile.below) {
      kept++;
    }
    return of(topParts(kept));
  }

  /** Returns how many of the top parts have at least this number. */
  int countFrom(long number) {
    int count = 0;
    for (Pile pile = this; !pile.isEmpty() && pile.top().number() >= number; pile = pile.below) {
      count++;
    }
    return count;
  }
}
