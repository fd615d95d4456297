package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes stretches of tracks free, all of them at once, so that the right parts of linked clips that
 * are cut are linked with each other.
 *
 * <pre>
 *   before   |AAAAA|BB|CCCCC|
 *   range       [.......]
 *   after    |AA|       |CCC|
 * </pre>
 */
final class Room {
  private final Plan plan;
  private final SortedSet<Id> spared = new TreeSet<>();
  private final List<Stretch> stretches = new ArrayList<>();

  private record Stretch(Id track, TimeRange range) {}

  Room(Plan plan) {
    this.plan = plan;
  }

  /** Adds a stretch to make free. */
  void add(Id track, TimeRange range) {
    stretches.add(new Stretch(track, range));
  }

  /** Leaves some clips alone. */
  void spare(Collection<Clip> clips) {
    clips.forEach(clip -> spared.add(clip.id()));
  }

  /** Removes clips and parts of clips. */
  void clear() {
    TreeMap<Long, List<Id>> cuts = new TreeMap<>();
    for (Stretch stretch : stretches) {
      for (Clip clip : inThere(stretch)) {
        if (spans(clip, stretch.range)) {
          cuts.computeIfAbsent(stretch.range.end(), end -> new ArrayList<>()).add(stretch.track);
        } else {
          clear(plan, clip, stretch.range);
        }
      }
    }
    cuts.forEach(this::cut);
    for (Stretch stretch : stretches) {
      inThere(stretch).forEach(clip -> clear(plan, clip, stretch.range));
    }
  }

  private void cut(long time, List<Id> tracks) {
    List<Clip> across = new ArrayList<>();
    tracks.stream()
        .distinct()
        .forEach(track -> across.addAll(inThere(new Stretch(track, new TimeRange(time, 1)))));
    Cuts.cutAll(plan, across, time);
  }

  private List<Clip> inThere(Stretch stretch) {
    return plan.project().clips(stretch.track, stretch.range).stream()
        .filter(clip -> !spared.contains(clip.id()))
        .toList();
  }

  /** Removes what lies in a range of a track: clips, or the parts of clips. */
  static void clear(Plan plan, Id track, TimeRange range) {
    Room room = new Room(plan);
    room.add(track, range);
    room.clear();
  }

  private static boolean spans(Clip clip, TimeRange range) {
    return clip.start() < range.start() && clip.end() > range.end();
  }

  /** Removes the part of a clip that lies in a range. */
  static void clear(Plan plan, Clip clip, TimeRange range) {
    if (spans(clip, range)) {
      Cuts.cut(plan, clip, range.end());
    }
    if (clip.start() < range.start()) {
      plan.trimOut(plan.fresh(clip), range.start() - clip.anchor());
    } else if (clip.end() > range.end()) {
      plan.trimIn(clip, range.end() - clip.anchor());
    } else {
      plan.delete(clip.id());
    }
  }

  /** Returns whether a range of a track has no clip in it; placeholders do not count. */
  static boolean isFree(Plan plan, Id track, TimeRange range) {
    return plan.project().clips(track, range).stream().allMatch(Neighbours::isPlaceholder);
  }
}
