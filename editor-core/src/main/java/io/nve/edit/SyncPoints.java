package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps linked clips in sync when a ripple's point lies between their starts, as it does where
 * sound begins before its picture.
 *
 * <pre>
 *   V1 |AAAA|BBBB|        A gets longer at its tail: B moves, and so b has to,
 *   A1 |aa|bbbbbb|        although it starts before that
 * </pre>
 */
final class SyncPoints {
  private SyncPoints() {}

  /**
   * Has tracks that follow a ripple move from the start of a clip across their point, if all clips
   * that are linked with it move.
   *
   * @param points where each track's ripple happens; changed
   * @param fixed the tracks whose points stay
   * @param distance how far the ripple goes; if less than 0, what moves starts as much later
   */
  static void adjust(Project project, Map<Id, Long> points, Collection<Id> fixed, long distance) {
    long removed = Math.max(0, -distance);
    for (Map.Entry<Id, Long> entry : points.entrySet()) {
      if (!fixed.contains(entry.getKey())) {
        long from = entry.getValue() + removed;
        Optional<Clip> across =
            project.clips(entry.getKey(), new TimeRange(from, 1)).stream()
                .filter(clip -> clip.start() < from && goesAlong(project, clip, points, removed))
                .findFirst();
        across.ifPresent(clip -> entry.setValue(clip.start() - removed));
      }
    }
  }

  /** Returns whether a clip is linked with clips on other tracks, and all of them move. */
  private static boolean goesAlong(Project project, Clip clip, Map<Id, Long> points, long removed) {
    List<Clip> partners = new ArrayList<>(clip.link().map(project::clipsOf).orElse(List.of()));
    partners.removeIf(other -> other.track().equals(clip.track()) || other.isEmpty());
    return !partners.isEmpty()
        && partners.stream().allMatch(other -> moves(other, points, removed));
  }

  private static boolean moves(Clip clip, Map<Id, Long> points, long removed) {
    Long point = points.get(clip.track());
    return point != null && clip.start() >= point + removed;
  }
}
