package io.nve.render;

import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transition;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transition that is in effect.
 *
 * <p>It takes no more of either side than is on screen, and begins when the one before it on the
 * track is over, so that at most one is going on. A side may be a gap: the transition then names
 * one clip only.
 *
 * @param transition the transition
 * @param range when; it holds the cut or ends there
 * @param left the index of the run that it leaves, or {@link #GAP}
 * @param right the index of the run that it arrives at, or {@link #GAP}
 */
record Crossing(Transition transition, TimeRange range, int left, int right) {
  /** Stands for a run where there is none. */
  static final int GAP = -1;

  /** Returns the crossings of a track by time. */
  static List<Crossing> of(Project project, List<Run> runs) {
    Search search = new Search(project, runs);
    for (int i = 0; i <= runs.size(); i++) {
      search.between(i - 1, i);
    }
    return search.found;
  }

  /** Goes from cut to cut. */
  private static final class Search {
    private final Project project;
    private final List<Run> runs;
    private final List<Crossing> found = new ArrayList<>();
    private long free;

    Search(Project project, List<Run> runs) {
      this.project = project;
      this.runs = runs;
    }

    void between(int left, int right) {
      boolean head = left < 0;
      boolean tail = right == runs.size();
      if (!head && !tail && runs.get(left).end() == runs.get(right).start()) {
        long cut = runs.get(right).start();
        add(cut, runs.get(left).start(), runs.get(right).end(), left, right);
        return;
      }
      if (!head) {
        long limit = tail ? Long.MAX_VALUE : runs.get(right).start();
        add(runs.get(left).end(), runs.get(left).start(), limit, left, GAP);
      }
      if (!tail) {
        long limit = head ? 0 : runs.get(left).end();
        add(runs.get(right).start(), limit, runs.get(right).end(), GAP, right);
      }
    }

    private void add(long cut, long first, long last, int left, int right) {
      Transition transition = find(left, right);
      if (transition == null) {
        return;
      }
      long start = Math.max(Math.max(first, free), cut - transition.inOffset());
      long end = Math.min(last, cut + transition.outOffset());
      if (start < end && start <= cut) {
        found.add(new Crossing(transition, TimeRange.between(start, end), left, right));
        free = end;
      }
    }

    /** Returns the transition at a cut; of several, the one with the least id. */
    private @Nullable Transition find(int left, int right) {
      boolean whole =
          (left == GAP || runs.get(left).end() == runs.get(left).clip().end())
              && (right == GAP || runs.get(right).start() == runs.get(right).clip().start());
      if (!whole) {
        return null;
      }
      Id leftId = left == GAP ? Id.NONE : runs.get(left).clip().id();
      Id rightId = right == GAP ? Id.NONE : runs.get(right).clip().id();
      for (Transition transition : project.transitionsOf(left == GAP ? rightId : leftId)) {
        if (transition.left().equals(leftId)
            && transition.right().equals(rightId)
            && transition.get(Transition.ENABLED)) {
          return transition;
        }
      }
      return null;
    }
  }
}
