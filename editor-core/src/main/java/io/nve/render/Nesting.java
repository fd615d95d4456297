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
 * depth, the one that the clip stands in shows nothing; neither does one that would be nested more
 * than {@link #MAX_DEPTH} deep. Both rules look at the sequences alone and not at where the
 * planning began, so a sequence has the same plan wherever it is nested.
 */
final class Nesting {
  static final int MAX_DEPTH = 64;

  private final Map<Id, Sheet> sheets = new TreeMap<>();
  private final Map<Id, Set<Id>> targets = new TreeMap<>();
  private final Map<Id, Integer> depths = new TreeMap<>();
  private final List<Sheet> order = new ArrayList<>();

  Nesting(Project project, Sequence root) {
    collect(project, root);
    if (!arrange()) {
      cutCycles();
      arrange();
    }
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

  /** Orders what can be; returns whether that was everything. */
  private boolean arrange() {
    boolean found = true;
    while (found) {
      found = false;
      for (Map.Entry<Id, Sheet> entry : sheets.entrySet()) {
        if (!depths.containsKey(entry.getKey())
            && depths.keySet().containsAll(targetsOf(entry.getKey()))) {
          settle(entry.getKey(), entry.getValue());
          found = true;
        }
      }
    }
    return order.size() == sheets.size();
  }

  private void settle(Id id, Sheet sheet) {
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
    order.add(sheet);
  }

  private void cutCycles() {
    Map<Id, Set<Id>> kept = new TreeMap<>();
    targets.forEach((id, nested) -> {
      Set<Id> free = new TreeSet<>(nested);
      free.removeIf(target -> contains(target, id));
      kept.put(id, free);
    });
    targets.putAll(kept);
  }

  /** Returns whether a sequence is another one or contains it. */
  private boolean contains(Id sequence, Id wanted) {
    Set<Id> seen = new TreeSet<>();
    Deque<Id> open = new ArrayDeque<>();
    open.push(sequence);
    while (!open.isEmpty()) {
      Id id = open.pop();
      if (id.equals(wanted)) {
        return true;
      }
      if (seen.add(id)) {
        open.addAll(targetsOf(id));
      }
    }
    return false;
  }
}
