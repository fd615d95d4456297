package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.time.TimeRange;
import java.util.Collection;
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
   * Has tracks that follow a ripple move from the start of a clip across their point, if a clip
   * that is linked with it moves.
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
                .filter(
                    clip -> clip.start() < from && hasMovingPartner(project, clip, points, removed))
                .findFirst();
        across.ifPresent(clip -> entry.setValue(clip.start() - removed));
      }
    }
  }

  private static boolean hasMovingPartner(
      Project project, Clip clip, Map<Id, Long> points, long removed) {
    return clip.link().map(project::clipsOf).stream()
        .flatMap(linked -> linked.stream())
        .filter(other -> !other.track().equals(clip.track()) && !other.isEmpty())
        .anyMatch(other ->
            points.containsKey(other.track())
                && other.start() >= points.get(other.track()) + removed);
  }
}
