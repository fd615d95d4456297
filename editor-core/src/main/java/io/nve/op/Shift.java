package io.nve.op;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Inserts time into a track, or removes time from it.
 *
 * <pre>
 *   distance &gt; 0                       distance &lt; 0
 *   before  |AA|   at|BB| |CC|         before  |AA|   at|.....|  |CC|
 *   after   |AA|   at    |BB| |CC|     after   |AA|   at  |CC|
 * </pre>
 *
 * <p>A clip that starts before {@code at} stays. Of a removed stretch nothing is left but its
 * start: clips that start in it, all deleted by a planned edit, come to start at {@code at}, as
 * what is typed into a deleted range of a text comes to stand where the range was. Deleted clips
 * move too.
 *
 * <p>It says where, not what, so it stays small however much it moves. Where a merge or an inverse
 * finds a clip to which this rule would do something else than its author saw, the clip is named,
 * with a distance of its own.
 *
 * @param track the track; without effect if unknown
 * @param at where
 * @param distance how much time; negative to remove as much behind {@code at}
 * @param own the clips that move by a distance of their own, sorted, each once; one that is not on
 *     the track stays where it is
 */
public record Shift(Id track, long at, long distance, List<Own> own) implements Operation {
  /**
   * A clip that does not follow the rule.
   *
   * @param clip the clip
   * @param distance how far it moves, perhaps 0
   */
  public record Own(Id clip, long distance) {}

  /** Sorts the clips; of several distances for one clip the last counts. */
  public Shift {
    if (!own.isEmpty()) {
      Map<Id, Own> sorted = new TreeMap<>(Comparator.naturalOrder());
      own.forEach(each -> sorted.put(each.clip(), each));
      own = List.copyOf(sorted.values());
    }
  }

  /** Inserts or removes time, for all clips alike. */
  public Shift(Id track, long at, long distance) {
    this(track, at, distance, List.of());
  }

  @Override
  public Project applyTo(Project project) {
    List<Place> places = new ArrayList<>();
    for (Own each : own) {
      Clip clip = project.clip(each.clip()).orElse(null);
      if (clip != null && clip.track().equals(track)) {
        places.add(new Place(clip.id(), track, clip.anchor() + each.distance()));
      }
    }
    Project result = project.shift(track, at, distance);
    for (Place place : places) {
      result = place.applyTo(result);
    }
    return result;
  }

  @Override
  public Operation inverse(Project before) {
    List<Own> back = new ArrayList<>();
    if (distance < 0) {
      for (Clip clip : before.startingIn(track, at, at - distance)) {
        back.add(new Own(clip.id(), clip.start() - at));
      }
    }
    for (Own each : own) {
      back.add(new Own(each.clip(), -each.distance()));
    }
    return new Shift(track, at, -distance, back);
  }

  /** Returns where a clip comes to start that starts at a time and is not named. */
  public long moved(long start) {
    return start < at ? start : Math.max(at, start + distance);
  }

  /** Returns how far a clip of the track moves. */
  public long distance(Clip clip) {
    for (Own each : own) {
      if (each.clip().equals(clip.id())) {
        return each.distance();
      }
    }
    return moved(clip.start()) - clip.start();
  }
}
