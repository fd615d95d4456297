package io.nve.testkit;

import io.nve.edit.AddTransition;
import io.nve.edit.Alignment;
import io.nve.edit.DuplicateClips;
import io.nve.edit.Edge;
import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.EditOptions;
import io.nve.edit.ExtractRange;
import io.nve.edit.GroupClips;
import io.nve.edit.IdSource;
import io.nve.edit.InsertTime;
import io.nve.edit.JoinClips;
import io.nve.edit.LiftRange;
import io.nve.edit.LinkClips;
import io.nve.edit.MoveClips;
import io.nve.edit.OnLimit;
import io.nve.edit.PlaceMode;
import io.nve.edit.RemoveClips;
import io.nve.edit.RemoveTime;
import io.nve.edit.RippleDelete;
import io.nve.edit.RippleTrim;
import io.nve.edit.RollCut;
import io.nve.edit.SetProperty;
import io.nve.edit.SlideClip;
import io.nve.edit.SlipClip;
import io.nve.edit.SplitAll;
import io.nve.edit.SplitClips;
import io.nve.edit.TrimClip;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What people do all day, at random: planned edits, and now and then a bare operation. */
public final class RandomEditing {
  private static final long FRAME = FrameRate.FPS_25.frameDuration();

  private final Random random;
  private final List<Id> clips = new ArrayList<>();
  private final List<Id> tracks = new ArrayList<>();
  private final List<Id> sequences = new ArrayList<>();
  private final Project project;

  private RandomEditing(Random random, Project project) {
    this.random = random;
    this.project = project;
    for (Entity entity : project.entities()) {
      if (!entity.alive()) {
        continue;
      }
      switch (entity) {
        case Clip clip -> clips.add(clip.id());
        case Track track -> tracks.add(track.id());
        case Sequence sequence -> sequences.add(sequence.id());
        default -> {}
      }
    }
  }

  /** Returns what somebody does to a project, or nothing if it cannot be done. */
  public static Optional<Batch> next(Random random, Project project, IdSource ids) {
    if (random.nextInt(4) == 0) {
      Operation bare = RandomOperations.next(random, project, ids);
      return Optional.of(bare instanceof Batch batch ? batch : new Batch("bare", List.of(bare)));
    }
    EditOptions options = EditOptions.DEFAULT;
    if (random.nextBoolean()) {
      options = options.withOnLimit(OnLimit.CLAMP);
    }
    try {
      Edit edit = new RandomEditing(random, project).edit();
      return Optional.of(edit.plan(project, EditContext.of(ids).with(options)));
    } catch (EditorException refused) {
      return Optional.empty();
    }
  }

  private Edit edit() {
    return switch (random.nextInt(22)) {
      case 0 -> new TrimClip(clip(), edge(), distance());
      case 1 -> new RippleTrim(clip(), edge(), distance());
      case 2 -> new RollCut(clip(), edge(), distance());
      case 3 -> new SlipClip(clip(), distance());
      case 4 -> new SlideClip(clip(), distance());
      case 5 -> new SplitClips(several(), time());
      case 6 -> new SplitAll(sequence(), time());
      case 7 -> new RemoveClips(several());
      case 8 -> new RippleDelete(several());
      case 9 -> new LiftRange(List.of(track()), range());
      case 10 -> new ExtractRange(List.of(track()), range());
      case 11 -> new InsertTime(sequence(), time(), FRAME * (1 + random.nextInt(20)));
      case 12 -> new RemoveTime(sequence(), range());
      case 13 -> new DuplicateClips(several(), distance(), 0, mode());
      case 14 -> new LinkClips(List.of(clip(), clip()));
      case 15 -> new GroupClips(List.of(clip(), clip()));
      case 16 -> new SetProperty(clip(), "opacity", Json.of(random.nextInt(5) / 4.0));
      case 17 -> new SetProperty(track(), "locked", Json.of(random.nextInt(4) == 0));
      case 18 -> join();
      case 19 -> transition();
      default -> new MoveClips(several(), distance(), random.nextInt(3) - 1, mode());
    };
  }

  private Edit join() {
    Clip left = project.clip(clip()).orElseThrow();
    return new JoinClips(left.id(), behind(left));
  }

  private Edit transition() {
    Clip left = project.clip(clip()).orElseThrow();
    return new AddTransition(left.id(), behind(left), "dissolve", 4 * FRAME, Alignment.CENTER);
  }

  private Id behind(Clip left) {
    return project.firstFrom(left.track(), left.end()).map(Clip::id).orElse(Id.NONE);
  }

  private Id clip() {
    return pick(clips);
  }

  private List<Id> several() {
    return random.nextInt(3) > 0 ? List.of(clip()) : List.of(clip(), clip());
  }

  private Id track() {
    return pick(tracks);
  }

  private Id sequence() {
    return pick(sequences);
  }

  private <T> T pick(List<T> choices) {
    if (choices.isEmpty()) {
      throw new EditorException(ErrorCode.UNKNOWN_ENTITY, "There is none");
    }
    return choices.get(random.nextInt(choices.size()));
  }

  private Edge edge() {
    return pick(List.of(Edge.values()));
  }

  private PlaceMode mode() {
    return pick(List.of(PlaceMode.values()));
  }

  private long time() {
    return FRAME * random.nextInt(400);
  }

  private long distance() {
    return FRAME * (random.nextInt(60) - 30);
  }

  private TimeRange range() {
    return new TimeRange(time(), FRAME * (1 + random.nextInt(40)));
  }
}
