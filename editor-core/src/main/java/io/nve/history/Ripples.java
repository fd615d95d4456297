package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes ripples back as ripples: a stretch of a track whose clips all stand as far from where they
 * belong is moved by one operation, not by one for each.
 *
 * <p>That is small however much it moves, and clips that others put among the moved ones meanwhile
 * go along. What it does not get right, for a clip that was moved for itself as well, is left to
 * what comes after.
 */
final class Ripples {
  /** Fewer clips are moved one by one: each is a small operation, and nothing else is touched. */
  private static final int FEWEST = 8;

  private Ripples() {}

  static void takeBack(WayBack way, Project version) {
    Map<Id, Integer> counts = new TreeMap<>();
    for (Id id : Project.changes(version, way.project())) {
      way.project()
          .clip(id)
          .filter(clip -> distance(clip, version) != 0)
          .ifPresent(clip -> counts.merge(clip.track(), 1, Integer::sum));
    }
    counts.forEach((track, count) -> {
      if (count >= FEWEST) {
        takeBack(way, version, track);
      }
    });
  }

  /** Returns how much later a clip stood on its track, or 0 if it was not there. */
  private static long distance(Clip clip, Project version) {
    return version
        .clip(clip.id())
        .filter(Entity::alive)
        .filter(was -> was.track().equals(clip.track()))
        .map(was -> was.anchor() - clip.anchor())
        .orElse(0L);
  }

  private static void takeBack(WayBack way, Project version, Id track) {
    long shifted = 0;
    for (List<Clip> run : runs(way.project().clips(track), version)) {
      long distance = distance(run.get(0), version);
      long more = distance - shifted;
      if (more != 0 && (distance == 0 || run.size() >= FEWEST)) {
        long at = run.get(0).start() + shifted + Math.min(0, more);
        way.apply(new Shift(track, at, more));
        shifted = distance;
      }
    }
  }

  /** Parts the clips of a track where the distance changes. */
  private static List<List<Clip>> runs(List<Clip> clips, Project version) {
    List<List<Clip>> runs = new ArrayList<>();
    long last = 0;
    for (Clip clip : clips) {
      long distance = distance(clip, version);
      if (runs.isEmpty() || distance != last) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(clip);
      last = distance;
    }
    return runs;
  }
}
