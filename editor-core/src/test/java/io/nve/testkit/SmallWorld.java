package io.nve.testkit;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A world so small that whatever two authors do in it at the same time meets: four tracks, one of
 * them deleted and one in another sequence, a handful of clips, a transition, and times from 0 to
 * 12. What an author creates begins with his name, as a server demands.
 */
public final class SmallWorld {
  private static final List<Id> CLIPS = ids("a", "b", "c", "d", "e");
  private static final List<Id> TRACKS = ids("t", "u", "z", "n");
  private static final List<Id> TRANSITIONS = ids("x", "y");
  private static final Id NOBODY = Id.of("nobody");
  private static final int LAST = 12;

  private final Random random;
  private final String author;
  private int created;

  /** Makes an author of random operations. */
  public SmallWorld(Random random, String author) {
    this.random = random;
    this.author = author;
  }

  /**
   * Returns the project that all begin with: {@code a} and {@code b} touch and have a transition
   * {@code x} between them, {@code c} is deleted, {@code d} is a title on another track, {@code e}
   * a deleted clip on a deleted track.
   */
  public static Project project() {
    Id sequence = Id.of("s");
    Id media = Id.of("m");
    return Project.of(
        List.of(
            Sequence.of(sequence, FrameRate.FPS_25, 640, 360),
            Track.of(TRACKS.get(0), sequence, TrackKind.VIDEO, "a"),
            Track.of(TRACKS.get(1), sequence, TrackKind.VIDEO, "b"),
            Track.of(TRACKS.get(2), sequence, TrackKind.VIDEO, "c").withAlive(false),
            Sequence.of(Id.of("nested"), FrameRate.FPS_25, 640, 360),
            Track.of(TRACKS.get(3), Id.of("nested"), TrackKind.VIDEO, "a"),
            Clip.media(CLIPS.get(0), media, TRACKS.get(0), 0, 2, 6),
            Clip.media(CLIPS.get(1), media, TRACKS.get(0), 4, 0, 4),
            Clip.media(CLIPS.get(2), media, TRACKS.get(0), 6, 1, 3).withAlive(false),
            Clip.of(CLIPS.get(3), ClipKind.TITLE, TRACKS.get(1), 3, 0, 5).with(Title.TEXT, "abcd"),
            Clip.media(CLIPS.get(4), media, TRACKS.get(2), 1, 0, 2).withAlive(false),
            Transition.of(TRANSITIONS.get(0), "dissolve", CLIPS.get(0), CLIPS.get(1), 1, 1),
            Transition.of(TRANSITIONS.get(1), "dissolve", CLIPS.get(1), CLIPS.get(2), 1, 1)
                .withAlive(false)));
  }

  private static List<Id> ids(String... names) {
    List<Id> ids = new ArrayList<>();
    for (String name : names) {
      ids.add(Id.of(name));
    }
    return ids;
  }

  /** Returns operations, each made after the one before it. */
  public List<Operation> history(Project project, int length) {
    List<Operation> operations = new ArrayList<>();
    Project state = project;
    for (int i = 0; i < length; i++) {
      Operation operation = next(state);
      operations.add(operation);
      state = operation.applyTo(state);
    }
    return operations;
  }

  /** Returns operations whose targets exist and whose changes of texts fit the texts. */
  public List<Operation> fitting(Project project, int length) {
    List<Operation> operations = new ArrayList<>();
    Project state = project;
    while (operations.size() < length) {
      Operation operation = single(state);
      if (operation instanceof Text text) {
        operation = new Text(text.id(), text.key(), text.delta().fit(text.lengthIn(state)));
      }
      if (!operation.toString().contains(NOBODY.value())) {
        operations.add(operation);
        state = operation.applyTo(state);
      }
    }
    return operations;
  }

  /** Returns one operation on a project, in one of eight cases a batch. */
  public Operation next(Project project) {
    return random.nextInt(8) == 0
        ? new Batch(random.nextBoolean() ? "" : "several", history(project, 1 + random.nextInt(3)))
        : single(project);
  }

  private Operation single(Project project) {
    List<Entity> entities = project.entities();
    Id clip = any(entities, EntityKind.CLIP);
    Id track = any(entities, EntityKind.TRACK);
    Id transition = any(entities, EntityKind.TRANSITION);
    Id entity = List.of(clip, clip, track, transition).get(random.nextInt(4));
    return switch (random.nextInt(17)) {
      case 0 -> new Create(Clip.media(fresh(), Id.of("m"), track, time(), time(), time()));
      case 1 ->
          new Create(
              Transition.of(fresh(), "dissolve", clip, any(entities, EntityKind.CLIP), 1, 1));
      case 2 -> new Alive(entity, random.nextBoolean());
      case 3 -> new Alive(clip, random.nextBoolean());
      case 4 -> Set.of(transition, Transition.LEFT, clip);
      case 5 -> new Set(clip, fade(), number());
      case 6 -> new Add(clip, fade(), time());
      case 7 -> new Set(clip, Title.TEXT.key(), Json.of("new" + time()));
      case 8 -> new Text(clip, Title.TEXT.key(), delta());
      case 9 -> new Place(clip, track, time() - 3);
      case 10 -> Place.along(clip, time() - 3);
      case 11 -> new TrimIn(clip, time());
      case 12 -> new TrimOut(clip, time());
      case 13 -> new Slip(clip, time() - 6);
      case 14 -> new Split(clip, fresh(), time());
      case 15 -> new Shift(track, time(), 1 + random.nextInt(5));
      default -> new Shift(track, time(), -1 - random.nextInt(5));
    };
  }

  /** Returns a purge of deleted entities, tracks only with all that stands on them. */
  public Purge purge(Project project) {
    List<Id> ids = new ArrayList<>();
    for (Entity entity : project.entities()) {
      if (!entity.alive() && random.nextBoolean()) {
        ids.add(entity.id());
      }
    }
    Project purged = new Purge(ids).applyTo(project);
    return new Purge(ids.stream().filter(id -> purged.find(id).isEmpty()).toList());
  }

  private long time() {
    return random.nextInt(LAST + 1);
  }

  private String fade() {
    return (random.nextBoolean() ? Sound.FADE_IN : Sound.FADE_OUT).key();
  }

  private Json number() {
    return random.nextInt(4) == 0 ? Json.NULL : Json.of(time());
  }

  private TextDelta delta() {
    List<TextDelta.Part> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      parts.add(
          switch (random.nextInt(3)) {
            case 0 -> new TextDelta.Retain(1 + random.nextInt(3));
            case 1 -> new TextDelta.Insert(author + time());
            default -> new TextDelta.Delete(1 + random.nextInt(2));
          });
    }
    return new TextDelta(parts);
  }

  private Id fresh() {
    return Id.of(author + "." + created++);
  }

  /** Returns an entity of a kind, rarely one that does not exist. */
  private Id any(List<Entity> entities, EntityKind kind) {
    Id found = NOBODY;
    int count = 0;
    for (Entity entity : entities) {
      if (entity.kind() == kind && random.nextInt(++count) == 0) {
        found = entity.id();
      }
    }
    return random.nextInt(40) == 0 ? NOBODY : found;
  }
}
