package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Layout;
import io.nve.model.Project;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Clips of a track that lie over each other, directly or by way of others between them.
 *
 * <pre>
 *   |AAAAAAAA|   |DDD|
 *      |BBB|    |EEEEE|      two piles: A, B, C and D, E
 *         |CCCC|
 * </pre>
 *
 * @param clips two or more, by start, of those with one start the ones on top first
 */
record Pile(List<Clip> clips) {
  Pile {
    clips = List.copyOf(clips);
  }

  /** Returns the piles of a track by time. Placeholders are none: they give way. */
  static List<Pile> on(Project project, Id track) {
    List<Clip> sorted = new ArrayList<>(project.clips(track));
    sorted.removeIf(clip -> clip.isEmpty() || Neighbours.isPlaceholder(clip));
    sorted.sort((a, b) ->
        a.start() != b.start()
            ? Long.compare(a.start(), b.start())
            : Layout.BOTTOM_UP.compare(b, a));
    List<Pile> piles = new ArrayList<>();
    int first = 0;
    while (first < sorted.size()) {
      long end = sorted.get(first).end();
      int next = first + 1;
      while (next < sorted.size() && sorted.get(next).start() < end) {
        end = Math.max(end, sorted.get(next).end());
        next++;
      }
      if (next - first > 1) {
        piles.add(new Pile(sorted.subList(first, next)));
      }
      first = next;
    }
    return piles;
  }

  /** Returns the piles of a track that have one of some clips in them. */
  static List<Pile> with(Set<Id> clips, Project project, Id track) {
    List<Pile> piles = on(project, track);
    piles.removeIf(pile -> pile.clips.stream().noneMatch(clip -> clips.contains(clip.id())));
    return piles;
  }

  /** Returns the time from the first start to the last end. */
  TimeRange range() {
    TimeRange range = clips.get(0).range();
    for (Clip clip : clips) {
      range = range.span(clip.range());
    }
    return range;
  }
}
