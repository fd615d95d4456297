package io.nve.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which sequences show which by the clips that nest them.
 *
 * <p>One person's edits never make a sequence contain itself; two people's, merged, can: Ana nests
 * B in A while Ben nests A in B. Of sequences that contain each other, at any depth, those with the
 * lesser id then show those with the greater one, and clips the other way round show nothing:
 *
 * <pre>
 *   nested     A --> B --> C        shown    A --> B --> C --> D
 *                    ^     | \
 *                    +-----+  D              C's clip of B is a {@link Conflict.Loop}
 * </pre>
 *
 * <p>The rule looks at the sequences alone and not at where one began to look, so a sequence shows
 * the same wherever it is nested, and to everybody.
 */
public final class Nests {
  private final Map<Id, Set<Id>> shown;
  private final List<Conflict.Loop> loops;

  private Nests(Map<Id, Set<Id>> shown, List<Conflict.Loop> loops) {
    this.shown = shown;
    this.loops = loops;
  }

  /** Returns who shows whom among the living sequences of a project. */
  public static Nests of(Project project) {
    List<Nest> all = new ArrayList<>();
    Map<Id, Set<Id>> arrows = new TreeMap<>();
    for (Sequence target : project.sequences()) {
      for (Clip clip : project.clipsOf(target.id())) {
        Id outer = sequenceOf(project, clip);
        if (clip.content() == ClipKind.NESTED && !clip.isEmpty() && !outer.equals(Id.NONE)) {
          all.add(new Nest(outer, clip, target.id()));
          arrows.computeIfAbsent(outer, id -> new TreeSet<>()).add(target.id());
        }
      }
    }
    Circles circles = Circles.of(arrows);
    Map<Id, Set<Id>> shown = new TreeMap<>();
    List<Conflict.Loop> loops = new ArrayList<>();
    for (Nest nest : all) {
      if (circles.together(nest.outer, nest.target) && nest.outer.compareTo(nest.target) >= 0) {
        loops.add(new Conflict.Loop(nest.clip, nest.target));
      } else {
        shown.computeIfAbsent(nest.outer, id -> new TreeSet<>()).add(nest.target);
      }
    }
    return new Nests(shown, List.copyOf(loops));
  }

  /** A clip by which a sequence nests another. */
  private record Nest(Id outer, Clip clip, Id target) {}

  /** Returns the living sequence on a living track of which a clip stands, or no id. */
  private static Id sequenceOf(Project project, Clip clip) {
    return project
        .track(clip.track())
        .filter(Track::alive)
        .flatMap(track -> project.sequence(track.sequence()))
        .filter(Sequence::alive)
        .map(Sequence::id)
        .orElse(Id.NONE);
  }

  /** Returns the sequences that the clips of a sequence show, sorted. */
  public List<Id> shownIn(Id sequence) {
    return List.copyOf(shown.getOrDefault(sequence, Set.of()));
  }

  /** Returns the clips that show nothing since their sequences contain each other. */
  public List<Conflict.Loop> loops() {
    return loops;
  }

  /**
   * Which sequences contain each other: the strongly connected components, by the algorithm that S.
   * R. Kosaraju and M. Sharir gave: two walks in depth, the second one against the arrows. Nothing
   * here is recursive, since documents decide how deep it goes.
   */
  private record Circles(Map<Id, Id> firsts) {
    static Circles of(Map<Id, Set<Id>> arrows) {
      List<Id> finished = new ArrayList<>();
      Walk forwards = new Walk(arrows);
      arrows.keySet().forEach(id -> finished.addAll(forwards.from(id)));
      Walk backwards = new Walk(reversed(arrows));
      Map<Id, Id> firsts = new TreeMap<>();
      for (int i = finished.size() - 1; i >= 0; i--) {
        Id first = finished.get(i);
        backwards.from(first).forEach(id -> firsts.put(id, first));
      }
      return new Circles(firsts);
    }

    private static Map<Id, Set<Id>> reversed(Map<Id, Set<Id>> arrows) {
      Map<Id, Set<Id>> back = new TreeMap<>();
      arrows.forEach((id, targets) ->
          targets.forEach(target -> back.computeIfAbsent(target, key -> new TreeSet<>()).add(id)));
      return back;
    }

    boolean together(Id one, Id other) {
      return firsts.getOrDefault(one, one).equals(firsts.getOrDefault(other, other));
    }
  }

  /** A walk in depth along arrows that visits each sequence once. */
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
        Step step = open.element();
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
