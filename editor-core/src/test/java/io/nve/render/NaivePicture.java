package io.nve.render;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Effect;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a frame shows, read straight off the model without a plan: slow, and written from the rules
 * alone, so that the planner has something to be held against. A drawn layer is a line of text.
 */
final class NaivePicture {
  private final Project project;
  private final Sequence sequence;
  private final FrameRate rate;

  NaivePicture(Project project, Id sequence) {
    this.project = project;
    this.sequence = project.sequence(sequence).orElseThrow();
    this.rate = this.sequence.rate();
  }

  /** Returns how many frames have their middle before the end of the last clip. */
  long frames() {
    long frames = 0;
    while (rate.middleOf(frames) < project.duration(sequence.id())) {
      frames++;
    }
    return frames;
  }

  List<String> frame(long number) {
    List<String> lines = new ArrayList<>();
    for (Track track : project.tracks(sequence.id())) {
      if (track.carries() == TrackKind.VIDEO && !track.get(Track.HIDDEN)) {
        lines.addAll(track(track, number));
      }
    }
    return lines;
  }

  private List<String> track(Track track, long number) {
    long middle = rate.middleOf(number);
    for (Shown shown : shown(track)) {
      if (shown.range.contains(middle)) {
        List<String> from = layer(shown.left, number);
        List<String> to = layer(shown.right, number);
        double progress = (middle - shown.range.start()) / (double) shown.range.duration();
        return from.isEmpty() && to.isEmpty()
            ? List.of()
            : List.of("cross " + progress + " " + from + " " + to);
      }
    }
    return layer(project.clipAt(track.id(), middle), number);
  }

  private List<String> layer(Optional<Clip> found, long number) {
    if (found.isEmpty() || !found.get().enabled()) {
      return List.of();
    }
    Clip clip = found.get();
    double opacity = clip.curve(Transform.OPACITY).at(clip.sourceAt(rate.ticksAt(number)));
    if (opacity == 0) {
      return List.of();
    }
    List<String> effects = clip.effects().stream().map(Effect::type).toList();
    if (clip.content() == ClipKind.ADJUSTMENT) {
      return clip.effects().isEmpty()
          ? List.of()
          : List.of("adjust " + clip.id() + " " + opacity + " " + effects);
    }
    String source = source(clip, number);
    return source.isEmpty()
        ? List.of()
        : List.of(
            clip.id()
                + " "
                + source
                + " x"
                + clip.get(Transform.POSITION_X)
                + " "
                + opacity
                + " "
                + effects);
  }

  private String source(Clip clip, long number) {
    long time = clip.sourceAt(rate.middleOf(number));
    if (clip.speed() instanceof SpeedMap.Freeze) {
      time += rate.frameDuration() / 2;
    }
    return switch (clip.content()) {
      case MEDIA -> "media " + mediaTime(clip, time);
      case TITLE -> clip.get(Title.TEXT).isBlank() ? "" : clip.get(Title.TEXT);
      case GENERATOR -> clip.get(Clip.COLOR).toString();
      case NESTED -> "nested " + time;
      default -> "";
    };
  }

  private long mediaTime(Clip clip, long time) {
    Optional<TimeRange> available =
        project.asset(clip.asset().orElseThrow()).orElseThrow().available();
    return available.isEmpty()
        ? Math.max(0, time)
        : Math.max(available.get().start(), Math.min(available.get().end() - 1, time))
            - available.get().start();
  }

  /** A transition that is seen, and when. */
  private record Shown(TimeRange range, Optional<Clip> left, Optional<Clip> right) {}

  private List<Shown> shown(Track track) {
    List<Transition> candidates = new ArrayList<>();
    TreeSet<Id> seen = new TreeSet<>();
    for (Clip clip : project.clips(track.id())) {
      for (Transition transition : project.transitionsOf(clip.id())) {
        if (transition.get(Transition.ENABLED) && seen.add(transition.id()) && meets(transition)) {
          candidates.add(transition);
        }
      }
    }
    candidates.sort(
        Comparator.<Transition>comparingLong(this::cut)
            .thenComparingInt(transition -> transition.left().equals(Id.NONE) ? 1 : 0)
            .thenComparing(Transition::id));
    List<Shown> result = new ArrayList<>();
    long free = 0;
    for (Transition transition : candidates) {
      long cut = cut(transition);
      long start = Math.max(free, cut - transition.inOffset());
      long end = cut + transition.outOffset();
      start = Math.max(start, edgeBefore(track.id(), cut, winner(track.id(), cut - 1)));
      end = Math.min(end, edgeBehind(track.id(), cut, winner(track.id(), cut)));
      if (start < end && start <= cut) {
        result.add(
            new Shown(
                TimeRange.between(start, end),
                project.clip(transition.left()),
                project.clip(transition.right())));
        free = end;
      }
    }
    return result;
  }

  private long cut(Transition transition) {
    return project
        .clip(transition.right())
        .map(Clip::start)
        .orElseGet(() -> project.clip(transition.left()).orElseThrow().end());
  }

  private boolean meets(Transition transition) {
    long cut = cut(transition);
    Optional<Clip> left = project.clip(transition.left());
    Optional<Clip> right = project.clip(transition.right());
    Id track = left.or(() -> right).orElseThrow().track();
    if (left.isPresent() && left.get().end() != cut) {
      return false;
    }
    return winner(track, cut - 1).equals(left.map(Clip::id))
        && winner(track, cut).equals(right.map(Clip::id));
  }

  /** Returns whose picture counts at a time; nobody's before 0. */
  private Optional<Id> winner(Id track, long time) {
    return time < 0 ? Optional.empty() : project.clipAt(track, time).map(Clip::id);
  }

  private long edgeBefore(Id track, long cut, Optional<Id> winner) {
    long edge = cut;
    for (long other : edges(track).descendingSet()) {
      if (other < edge && winner(track, edge - 1).equals(winner)) {
        edge = other;
      }
    }
    return edge;
  }

  private long edgeBehind(Id track, long cut, Optional<Id> winner) {
    long edge = cut;
    for (long other : edges(track)) {
      if (other > edge && winner(track, edge).equals(winner)) {
        edge = other;
      }
    }
    return edge;
  }

  private NavigableSet<Long> edges(Id track) {
    TreeSet<Long> edges = new TreeSet<>(List.of(0L, Long.MAX_VALUE / 2));
    for (Clip clip : project.clips(track)) {
      edges.add(Math.max(0, clip.start()));
      edges.add(Math.max(0, clip.end()));
    }
    return edges;
  }
}
