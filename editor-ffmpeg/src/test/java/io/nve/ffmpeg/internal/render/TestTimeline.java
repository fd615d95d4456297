package io.nve.ffmpeg.internal.render;

import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.render.RenderPlan;
import io.nve.time.FrameRate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Puts timelines together for tests, in frames. Tracks lie on each other in the order in which they
 * were added.
 */
final class TestTimeline {
  static final Id SEQUENCE = Id.of("seq");

  private final FrameRate rate;
  private final List<Entity> entities = new ArrayList<>();
  private final Map<Path, Id> assets = new LinkedHashMap<>();
  private int made;

  TestTimeline(FrameRate rate, int width, int height) {
    this.rate = rate;
    entities.add(Sequence.of(SEQUENCE, rate, width, height));
  }

  /** Changes the sequence. */
  TestTimeline sequence(Function<Sequence, Entity> change) {
    entities.set(0, change.apply((Sequence) entities.get(0)));
    return this;
  }

  Id track(TrackKind kind) {
    return track(kind, track -> track);
  }

  Id track(TrackKind kind, Function<Track, Entity> change) {
    Id id = Id.of("track" + made++);
    entities.add(change.apply(Track.of(id, SEQUENCE, kind, "a" + (char) ('a' + made))));
    return id;
  }

  Id asset(Path file) {
    return assets.computeIfAbsent(
        file,
        path -> {
          Id id = Id.of("asset" + made++);
          entities.add(Asset.of(id, MediaReference.of(path.toString())));
          return id;
        });
  }

  /** Adds a clip whose source time is counted at the timeline's rate. */
  Id media(Id track, Path file, long startFrame, long inFrame, long frames) {
    return media(track, file, startFrame, inFrame, frames, clip -> clip);
  }

  Id media(
      Id track, Path file, long startFrame, long inFrame, long frames, UnaryOperator<Clip> change) {
    long in = rate.ticksAt(inFrame);
    long start = rate.ticksAt(startFrame);
    long out = in + rate.ticksAt(startFrame + frames) - start;
    return mediaTicks(track, file, start, in, out, change);
  }

  Id mediaTicks(Id track, Path file, long start, long in, long out, UnaryOperator<Clip> change) {
    Id id = Id.of("clip" + made++);
    entities.add(change.apply(Clip.media(id, asset(file), track, start, in, out)));
    return id;
  }

  Id other(ClipKind kind, Id track, long startFrame, long frames, UnaryOperator<Clip> change) {
    Id id = Id.of("clip" + made++);
    long start = rate.ticksAt(startFrame);
    long duration = rate.ticksAt(startFrame + frames) - start;
    entities.add(change.apply(Clip.of(id, kind, track, start, 0, duration)));
    return id;
  }

  void dissolve(Id left, Id right, long before, long after) {
    entities.add(
        Transition.of(
            Id.of("transition" + made++),
            "dissolve",
            left,
            right,
            rate.ticksAt(before),
            rate.ticksAt(after)));
  }

  /** Takes over all entities of another timeline but its sequence, which gets a name of its own. */
  Id nest(TestTimeline inner, String name) {
    Id sequence = Id.of(name);
    for (Entity entity : inner.entities) {
      entities.add(
          switch (entity) {
            case Sequence old -> new Sequence(sequence, true, old.props());
            case Track old ->
                new Track(renamed(old.id(), name), sequence, old.carries(), true, old.props());
            case Clip old ->
                new Clip(
                    renamed(old.id(), name),
                    old.content(),
                    renamed(old.track(), name),
                    old.anchor(),
                    old.in(),
                    old.out(),
                    true,
                    old.props());
            default -> entity;
          });
    }
    return sequence;
  }

  private static Id renamed(Id id, String name) {
    return Id.of(name + "-" + id);
  }

  RenderPlan plan() {
    return RenderPlan.of(Project.of(entities), SEQUENCE);
  }
}
