package io.nve.render;

import io.nve.model.Id;
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
 * <p>Concurrent edits can make sequences contain each other. A clip whose sequence contains, at any
 * depth, the one that the clip stands in shows nothing; neither does one whose sequence is more
 * than {@link #MAX_DEPTH} deep. Both rules look at the sequences alone and not at where the
 * planning began, so a sequence has the same plan wherever it is nested.
 *
 * <p>Sequences that contain each other are found as strongly connected components, by the algorithm
 * that S. R. Kosaraju and M. Sharir gave: two walks in depth, the second one against the arrows.
 * Nothing here is recursive, since documents decide how deep it goes.
 */
final class Nesting {
  static final int MAX_DEPTH = 64;

  private final Map<Id, Sheet> sheets = new TreeMap<>();
  private final Map<Id, Set<Id>> targets = new TreeMap<>();
  private final Map<Id, Integer> depths = new TreeMap<>();
  private final List<Sheet> order = new ArrayList<>();

  Nesting(Project project, Sequence root) {
    collect(project, root);
    cutCycles();
    new Walk(targets).from(root.id()).forEach(this::settle);
  }

  /** Returns the sheets, nested ones before those that nest them; the root is last. */
  List<Sheet> order() {
    return order;
  }

  /** Returns whether a clip of one sequence shows another sequence. */
  boolean shows(Id sequence, Id target) {
    return targetsOf(sequence).contains(target);
  }

  private Set<Id> targetsOf(Id sequence) {
    return targets.getOrDefault(sequence, Set.of());
  }

  private void collect(Project project, Sequence root) {
    Deque<Sequence> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Sequence sequence = open.pop();
      if (sheets.containsKey(sequence.id())) {
        continue;
      }
      Sheet sheet = Sheet.of(project, sequence);
      sheets.put(sequence.id(), sheet);
      targets.put(sequence.id(), new TreeSet<>(sheet.nested()));
      sheet.nested().forEach(id -> project.sequence(id).ifPresent(open::push));
    }
  }

  private void cutCycles() {
    List<Id> finished = new ArrayList<>();
    Walk forwards = new Walk(targets);
    sheets.keySet().forEach(id -> finished.addAll(forwards.from(id)));
    Walk backwards = new Walk(reversed());
    Map<Id, Id> components = new TreeMap<>();
    for (int i = finished.size() - 1; i >= 0; i--) {
      Id first = finished.get(i);
      backwards.from(first).forEach(id -> components.put(id, first));
    }
    targets.forEach((id, nested) ->
        nested.removeIf(target -> first(components, target).equals(first(components, id))));
  }

  private static Id first(Map<Id, Id> components, Id id) {
    return components.getOrDefault(id, id);
  }

  private Map<Id, Set<Id>> reversed() {
    Map<Id, Set<Id>> nestedBy = new TreeMap<>();
    targets.forEach((id, nested) ->
        nested.forEach(target -> nestedBy.computeIfAbsent(target, key -> new TreeSet<>()).add(id)));
    return nestedBy;
  }

  private void settle(Id id) {
    int depth = 0;
    Set<Id> shown = new TreeSet<>();
    for (Id target : targetsOf(id)) {
      int below = depths.getOrDefault(target, 0);
      if (below < MAX_DEPTH) {
        shown.add(target);
        depth = Math.max(depth, below + 1);
      }
    }
    targets.put(id, shown);
    depths.put(id, depth);
    Sheet sheet = sheets.get(id);
    if (sheet != null) {
      order.add(sheet);
    }
  }

  /** A walk in depth along some arrows that visits each sequence once. */
  private static final class Walk {
    private final Map<Id, Set<Id>> arrows;
    private final Set<Id> seen = new TreeSet<>();

    Walk(Map<Id, Set<Id>> arrows) {
      this.arrows = arrows;
    }

    /** Returns what can be reached and was not seen before, each behind what it leads to. */
    List<Id> from(Id start) {
      List<Id> finished = new ArrayList<>();
      Deque<Step> open = new ArrayDeque<>();
      enter(start, open);
      while (!open.isEmpty()) {
        Step step = open.peek();
        if (step.next.isEmpty()) {
          finished.add(step.id);
          open.pop();
        } else {
          enter(step.next.pop(), open);
        }
      }
      return finished;
    }

    private void enter(Id id, Deque<Step> open) {
      if (seen.add(id)) {
        open.push(new Step(id, new ArrayDeque<>(arrows.getOrDefault(id, Set.of()))));
      }
    }

    private record Step(Id id, Deque<Id> next) {}
  }
}
