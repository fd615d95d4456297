package io.nve.edit;

import io.nve.model.Choice;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.model.Project;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A time that what is dragged along a timeline can snap to.
 *
 * <pre>{@code
 * List<SnapPoint> points = SnapPoint.in(project, sequence, visible, dragged);
 * }</pre>
 *
 * <p>It takes no longer than the clips in the range need, and those with markers need their
 * markers.
 *
 * @param time where, on the sequence's timeline
 * @param kind what is there
 * @param of the entity that has it there: a clip, a track, or the sequence itself
 */
public record SnapPoint(long time, Kind kind, Id of) {
  /** What there is to snap to. */
  public enum Kind implements Choice {
    /** Where a clip starts, or the sequence. */
    START("start"),

    /** Where a clip ends. */
    END("end"),

    /** Where a marker starts or ends. */
    MARKER("marker");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  private static final Comparator<SnapPoint> ORDER =
      Comparator.comparingLong(SnapPoint::time)
          .thenComparing(SnapPoint::kind)
          .thenComparing(SnapPoint::of);

  /**
   * Returns where one can snap to in a range, by time. Markers count where they are seen: those of
   * a clip in what it plays, and not where its speed is a curve, which may play a moment many
   * times.
   *
   * @param without clips that do not count, since they are what is dragged
   */
  public static List<SnapPoint> in(
      Project project, Id sequence, TimeRange range, Collection<Id> without) {
    Found found = new Found(range);
    project
        .sequence(sequence)
        .filter(Entity::alive)
        .ifPresent(it -> {
          found.add(0, Kind.START, it);
          found.addMarkers(it);
        });
    // A clip that ends where the range starts has no moment in it.
    TimeRange touched = TimeRange.between(range.start() - 1, range.end());
    for (Track track : project.tracks(sequence)) {
      found.addMarkers(track);
      for (Clip clip : project.clips(track.id(), touched)) {
        if (!without.contains(clip.id())) {
          found.add(clip.start(), Kind.START, clip);
          found.add(clip.end(), Kind.END, clip);
          found.addMarkers(clip);
        }
      }
    }
    found.points.sort(ORDER);
    return List.copyOf(found.points);
  }

  /** Collects the points of a range. */
  private record Found(TimeRange range, List<SnapPoint> points) {
    Found(TimeRange range) {
      this(range, new ArrayList<>());
    }

    void add(long time, Kind kind, Entity of) {
      if (range.contains(time)) {
        points.add(new SnapPoint(time, kind, of.id()));
      }
    }

    void addMarkers(Entity of) {
      for (Marker marker : of.markers()) {
        addEdges(marker, time -> add(time, Kind.MARKER, of));
      }
    }

    void addMarkers(Clip clip) {
      if (clip.speed() instanceof SpeedMap.Constant speed) {
        for (Marker marker : clip.markers()) {
          addEdges(
              marker,
              source -> {
                long time = clip.anchor() + speed.localAt(source);
                if (clip.range().contains(time)) {
                  add(time, Kind.MARKER, clip);
                }
              });
        }
      }
    }

    private static void addEdges(Marker marker, LongConsumer edges) {
      edges.accept(marker.range().start());
      if (!marker.range().isEmpty()) {
        edges.accept(marker.range().end());
      }
    }
  }
}
