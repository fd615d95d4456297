package io.nve.render;

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
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Builds small projects for tests: sequence {@code s} of 25 fps and 1920 × 1080, tracks {@code v1},
 * {@code v2}, {@code a1}, asset {@code m} of 100 frames. Times are in frames.
 */
final class Scene {
  static final Id SEQUENCE = Id.of("s");
  static final FrameRate RATE = FrameRate.FPS_25;

  private final Map<Id, Entity> entities = new TreeMap<>();

  Scene() {
    add(Sequence.of(SEQUENCE, RATE, 1920, 1080));
    add(Asset.of(Id.of("m"), MediaReference.of("m.mp4", new TimeRange(0, ticks(100)))));
    track("v1", TrackKind.VIDEO);
    track("v2", TrackKind.VIDEO);
    track("a1", TrackKind.AUDIO);
  }

  static long ticks(long frames) {
    return RATE.ticksAt(frames);
  }

  Scene add(Entity entity) {
    entities.put(entity.id(), entity);
    return this;
  }

  Scene track(String id, TrackKind kind) {
    return add(Track.of(Id.of(id), SEQUENCE, kind, id));
  }

  /** Adds a media clip that plays the asset's frames from {@code from}. */
  Scene media(String id, String track, long start, long from, long frames) {
    return add(
        Clip.media(
            Id.of(id), Id.of("m"), Id.of(track), ticks(start), ticks(from), ticks(from + frames)));
  }

  /** Adds a clip of any kind whose local time starts with it. */
  Scene clip(String id, ClipKind kind, String track, long start, long frames) {
    return add(Clip.of(Id.of(id), kind, Id.of(track), ticks(start), 0, ticks(frames)));
  }

  Scene dissolve(String id, String left, String right, long before, long behind) {
    return add(
        Transition.of(
            Id.of(id), "dissolve", Id.of(left), Id.of(right), ticks(before), ticks(behind)));
  }

  Scene edit(String id, UnaryOperator<Entity> edit) {
    return add(edit.apply(entity(id)));
  }

  Scene editClip(String id, UnaryOperator<Clip> edit) {
    return add(edit.apply((Clip) entity(id)));
  }

  private Entity entity(String id) {
    Entity found = entities.get(Id.of(id));
    if (found == null) {
      throw new IllegalArgumentException("The scene has no " + id);
    }
    return found;
  }

  Project project() {
    return Project.of(entities.values());
  }

  RenderPlan plan() {
    return RenderPlan.of(project(), SEQUENCE);
  }
}
