package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.model.Project;
import io.nve.model.Track;
import io.nve.op.Add;
import io.nve.op.Shift;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Inserts time into the tracks of a sequence and removes it.
 *
 * <p>Besides the tracks that an edit is about, others with their sync lock on move, if the options
 * say so. Locked tracks never do.
 */
final class Ripple {
  private Ripple() {}

  /** Returns the tracks that an edit of some tracks moves: those first, then those that follow. */
  static List<Id> tracks(Plan plan, Id sequence, Collection<Id> edited) {
    List<Id> found = new ArrayList<>(edited);
    if (plan.options().ripple() == RippleScope.SYNC_LOCKED) {
      for (Track track : plan.project().tracks(sequence)) {
        if (track.get(Track.SYNC_LOCK) && !track.locked() && !edited.contains(track.id())) {
          found.add(track.id());
        }
      }
    }
    return found;
  }

  /** Inserts time at one point of all tracks; clips across it are split as the options say. */
  static void insert(Plan plan, Id sequence, Collection<Id> edited, long at, long duration) {
    insert(plan, sequence, edited, new TimeRange(at, duration), List.of());
  }

  /** Inserts a range of time as {@link #insert}, without splitting some clips. */
  static void insert(
      Plan plan, Id sequence, Collection<Id> edited, TimeRange range, Collection<Clip> whole) {
    long at = range.start();
    List<Id> tracks = tracks(plan, sequence, edited);
    List<Clip> across = new ArrayList<>();
    for (Id track : tracks) {
      boolean split = edited.contains(track) || plan.options().spanning() == Spanning.SPLIT;
      if (split) {
        across.addAll(plan.project().clips(track, new TimeRange(at, 1)));
      }
    }
    across.removeIf(clip -> whole.stream().anyMatch(kept -> kept.id().equals(clip.id())));
    Cuts.cutAll(plan, across, at);
    tracks.forEach(track -> shift(plan, track, at, range.duration()));
    markers(plan, sequence, at, range.duration());
  }

  /**
   * Removes a range of all tracks, in which no clip starts.
   *
   * @throws EditorException {@code OVERLAP} if a clip is in the way
   */
  static void remove(Plan plan, Id sequence, Collection<Id> edited, TimeRange range) {
    Map<Id, Long> points = new TreeMap<>();
    edited.forEach(track -> points.put(track, range.start()));
    move(plan, sequence, points, range.start(), -range.duration());
  }

  /** Moves tracks from points of their own, and those that follow from the sequence's point. */
  static void move(Plan plan, Id sequence, Map<Id, Long> points, long point, long distance) {
    Map<Id, Long> all = new LinkedHashMap<>(points);
    for (Id track : tracks(plan, sequence, points.keySet())) {
      all.putIfAbsent(track, point);
    }
    SyncPoints.adjust(plan.project(), all, points.keySet(), distance);
    all.forEach((track, at) -> shift(plan, track, at, distance));
    markers(plan, sequence, point, distance);
  }

  /** Returns where each of some clips' tracks is cut by an edit of the clips' edges. */
  static Map<Id, Long> points(Collection<Clip> clips, Edge edge) {
    Map<Id, Long> points = new TreeMap<>();
    for (Clip clip : clips) {
      points.merge(clip.track(), edge == Edge.HEAD ? clip.start() : clip.end(), Math::min);
    }
    return points;
  }

  /** Shifts a track, if nothing is in the way; clips at the cut are looked at in the end. */
  static void shift(Plan plan, Id track, long at, long distance) {
    if (distance == 0) {
      return;
    }
    long from = distance < 0 ? at - distance : at;
    if (distance < 0) {
      Placeholders.sweep(plan, track, TimeRange.between(at, from));
      checkRemoval(plan.project(), track, at, from);
    }
    plan.project().lastBefore(track, from).ifPresent(plan::touch);
    plan.project().firstFrom(track, from).ifPresent(plan::touch);
    plan.apply(new Shift(track, at, distance));
    markers(plan, plan.anyTrack(track), at, distance);
  }

  private static void checkRemoval(Project project, Id track, long at, long end) {
    Optional<Clip> next = project.firstFrom(track, at);
    Optional<Clip> previous = project.lastBefore(track, at);
    boolean startsWithin = next.filter(clip -> clip.start() < end).isPresent();
    boolean runsInto =
        next.isPresent()
            && previous.isPresent()
            && previous.get().end() > next.get().start() - (end - at);
    if (startsWithin || runsInto) {
      throw Plan.refusal(
          ErrorCode.OVERLAP,
          "On track " + track + " a clip stands in the time that would be removed");
    }
  }

  private static void markers(Plan plan, Id sequence, long at, long distance) {
    if (plan.options().ripple() == RippleScope.SYNC_LOCKED) {
      markers(plan, plan.sequence(sequence), at, distance);
    }
  }

  private static void markers(Plan plan, Entity entity, long at, long distance) {
    if (!plan.options().markers() || distance == 0) {
      return;
    }
    for (Marker marker : entity.markers()) {
      long start = marker.range().start();
      long moved = Math.max(distance, at - start);
      if (start >= at && moved != 0) {
        plan.apply(new Add(entity.id(), Marker.prefix(marker.id()) + Marker.START.key(), moved));
      }
    }
  }
}
