package io.nve.render;

import io.nve.model.Id;
import io.nve.model.Nests;
import io.nve.model.Project;
import io.nve.model.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which sequences a sequence nests, at any depth, and in which order to plan them.
 *
 * <p>What {@link Nests} leaves out, so that no sequence shows itself, is left out here; and so is a
 * sequence more than {@link #MAX_DEPTH} deep. Both rules look at the sequences alone and not at
 * where the planning began, so a sequence has the same plan wherever it is nested. Nothing here is
 * recursive, since documents decide how deep it goes.
 */
final class Nesting {
  static final int MAX_DEPTH = 64;

  private final Map<Id, Set<Id>> shown = new TreeMap<>();
  private final Map<Id, Integer> depths = new TreeMap<>();
  private final List<Sheet> order = new ArrayList<>();

  Nesting(Project project, Sequence root) {
    Nests nests = Nests.of(project);
    Set<Id> entered = new TreeSet<>();
    Deque<Step> open = new ArrayDeque<>();
    open.push(new Step(root, nests));
    entered.add(root.id());
    while (!open.isEmpty()) {
      Step step = open.element();
      if (step.next.isEmpty()) {
        open.pop();
        settle(project, step.sequence, nests);
      } else if (entered.add(step.next.element())) {
        project.sequence(step.next.pop()).ifPresent(inner -> open.push(new Step(inner, nests)));
      } else {
        step.next.pop();
      }
    }
  }

  /** A sequence on the way down, and those in it that are still to be looked at. */
  private record Step(Sequence sequence, Deque<Id> next) {
    Step(Sequence sequence, Nests nests) {
      this(sequence, new ArrayDeque<>(nests.shownIn(sequence.id())));
    }
  }

  /** Returns the sheets, nested ones before those that nest them; the root is last. */
  List<Sheet> order() {
    return order;
  }

  /** Returns whether a clip of one sequence shows another sequence. */
  boolean shows(Id sequence, Id target) {
    return shown.getOrDefault(sequence, Set.of()).contains(target);
  }

  private void settle(Project project, Sequence sequence, Nests nests) {
    int depth = 0;
    Set<Id> targets = new TreeSet<>();
    for (Id target : nests.shownIn(sequence.id())) {
      int below = depths.getOrDefault(target, 0);
      if (below < MAX_DEPTH) {
        targets.add(target);
        depth = Math.max(depth, below + 1);
      }
    }
    shown.put(sequence.id(), targets);
    depths.put(sequence.id(), depth);
    order.add(Sheet.of(project, sequence));
  }
}
