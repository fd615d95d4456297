package io.nve.edit;

import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.op.Batch;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A small project to try edits on, told in frames of a sequence {@code s} at 25 frames per second.
 *
 * <p>The asset {@code long} has 1,000 frames, {@code open} has media of unknown length.
 */
final class EditWorld {
  static final FrameRate RATE = FrameRate.FPS_25;
  static final Id SEQUENCE = Id.of("s");
  static final Id LONG = Id.of("long");
  static final Id OPEN = Id.of("open");

  private final List<Entity> entities = new ArrayList<>();
  private EditOptions options = EditOptions.DEFAULT;
  private Project project = Project.empty();
  private final IdSource ids = IdSource.counting("new");

  EditWorld() {
    entities.add(Sequence.of(SEQUENCE, RATE, 1920, 1080));
    entities.add(Asset.of(LONG, MediaReference.of("long.mp4", new TimeRange(0, frames(1000)))));
    entities.add(Asset.of(OPEN, MediaReference.of("open.mp4")));
  }

  static long frames(long count) {
    return RATE.ticksAt(count);
  }

  static TimeRange range(long start, long end) {
    return TimeRange.between(frames(start), frames(end));
  }

  // ---- before ----

  EditWorld track(String id, TrackKind kind) {
    char order = (char) ('a' + entities.size());
    return add(Track.of(Id.of(id), SEQUENCE, kind, order + "m"));
  }

  EditWorld video(String id) {
    return track(id, TrackKind.VIDEO);
  }

  EditWorld audio(String id) {
    return track(id, TrackKind.AUDIO);
  }

  /** Adds a clip of the long asset that plays from a frame of it on. */
  EditWorld clip(String id, String track, long start, long end, long in) {
    Clip clip = Clip.media(Id.of(id), LONG, Id.of(track), frames(start), frames(in), 0);
    return add(clip.withCut(clip.in(), clip.in() + frames(end - start)));
  }

  EditWorld placeholder(String id, String track, long start, long end, long in) {
    long from = frames(in);
    return add(
        Clip.of(
            Id.of(id),
            ClipKind.PLACEHOLDER,
            Id.of(track),
            frames(start),
            from,
            from + frames(end - start)));
  }

  EditWorld link(String id, String... clips) {
    add(Link.of(Id.of(id)));
    for (String clip : clips) {
      change(clip, Id.of(id), Clip.LINK);
    }
    return this;
  }

  EditWorld group(String id, String... clips) {
    add(Group.of(Id.of(id)));
    for (String clip : clips) {
      change(clip, Id.of(id), Clip.GROUP);
    }
    return this;
  }

  EditWorld dissolve(String id, String left, String right, long in, long out) {
    return add(
        Transition.of(Id.of(id), "dissolve", Id.of(left), Id.of(right), frames(in), frames(out)));
  }

  <T> EditWorld change(String id, T value, io.nve.model.Parameter<T> parameter) {
    entities.replaceAll(
        entity -> entity.id().value().equals(id) ? entity.with(parameter, value) : entity);
    return this;
  }

  EditWorld add(Entity entity) {
    entities.add(entity);
    return this;
  }

  EditWorld with(EditOptions options) {
    this.options = options;
    return this;
  }

  Project build() {
    return Project.of(entities);
  }

  EditContext context() {
    return EditContext.of(ids).with(options);
  }

  // ---- the edit ----

  /** Plans an edit and makes it; the next one goes on from there. */
  EditWorld make(Edit edit) {
    Project before = project();
    Batch batch = edit.plan(before, context());
    project = batch.applyTo(before);
    return this;
  }

  Project project() {
    if (project.size() <= 1) {
      project = build();
    }
    return project;
  }

  // ---- after ----

  /** Returns what is on a track, in frames: {@code a[0,10)@5} plays from frame 5 of its source. */
  String on(String track) {
    StringBuilder text = new StringBuilder();
    for (Clip clip : project().clips(Id.of(track))) {
      text.append(text.isEmpty() ? "" : " ").append(tell(clip));
    }
    return text.toString();
  }

  private static String tell(Clip clip) {
    return clip.id()
        + "["
        + inFrames(clip.start())
        + ","
        + inFrames(clip.end())
        + ")@"
        + inFrames(clip.speed().sourceAt(clip.in()));
  }

  private static String inFrames(long ticks) {
    return RATE.isFrameStart(ticks) ? Long.toString(RATE.frameAt(ticks)) : ticks + "t";
  }

  Clip get(String id) {
    return project().clip(Id.of(id)).orElseThrow();
  }

  /** Returns a transition's offsets in frames, or nothing if it is gone. */
  String transition(String id) {
    return project()
        .transition(Id.of(id))
        .filter(Transition::alive)
        .map(found -> inFrames(found.inOffset()) + "+" + inFrames(found.outOffset()))
        .orElse("");
  }
}
