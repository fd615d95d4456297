package io.nve.testkit;

import io.nve.json.Json;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Projects as merges may leave them: clips that overlap, hang over each other's ends, are empty or
 * switched off, transitions whose clips do not touch, edges between frames.
 */
public final class RandomSequences {
  /** The sequence that shows the other one. */
  public static final Id MAIN = Id.of("main");

  /** The sequence that is shown in the other one. */
  public static final Id INNER = Id.of("inner");

  private static final List<FrameRate> RATES =
      List.of(
          FrameRate.FPS_25,
          FrameRate.FPS_29_97,
          FrameRate.FPS_23_976,
          FrameRate.FPS_60,
          new FrameRate(11, 1));

  private final Random random;
  private final List<Entity> entities = new ArrayList<>();
  private int count;

  private RandomSequences(Random random) {
    this.random = random;
  }

  /** Returns a project of two sequences. */
  public static Project next(Random random) {
    RandomSequences maker = new RandomSequences(random);
    maker.addAssets();
    maker.addSequence(INNER, false);
    maker.addSequence(MAIN, true);
    return Project.of(maker.entities);
  }

  /** Returns a project with one of its clips moved, trimmed, changed or deleted. */
  public static Project edited(Random random, Project project) {
    List<Clip> clips = new ArrayList<>();
    for (Entity entity : project.entities()) {
      if (entity instanceof Clip clip) {
        clips.add(clip);
      }
    }
    if (clips.isEmpty()) {
      return project;
    }
    Clip clip = clips.get(random.nextInt(clips.size()));
    long distance = random.nextInt(5) * 14_112_000L;
    return switch (random.nextInt(4)) {
      case 0 -> project.place(clip.id(), clip.track(), clip.anchor() + distance);
      case 1 -> project.cut(clip.id(), clip.in() + distance, clip.out());
      case 2 -> project.setAlive(clip.id(), false);
      default -> project.setProps(clip.id(), clip.with(Transform.POSITION_X, 0.125).props());
    };
  }

  private void addAssets() {
    long second = 705_600_000L;
    MediaReference whole = MediaReference.of("a.mp4", new TimeRange(3600 * second, 4 * second));
    entities.add(Asset.of(Id.of("a"), whole));
    entities.add(Asset.of(Id.of("b"), MediaReference.of("b.mp4")));
  }

  private void addSequence(Id id, boolean nests) {
    FrameRate rate = RATES.get(random.nextInt(RATES.size()));
    entities.add(Sequence.of(id, rate, 64, 36));
    int tracks = 1 + random.nextInt(4);
    for (int t = 0; t < tracks; t++) {
      TrackKind kind = random.nextInt(4) == 0 ? TrackKind.AUDIO : TrackKind.VIDEO;
      Id track = Id.of(id + ".t" + t);
      Entity entity = Track.of(track, id, kind, "o" + t);
      if (random.nextInt(8) == 0) {
        entity = entity.with(Track.HIDDEN, true).with(Track.MUTED, true);
      }
      entities.add(entity);
      addClips(track, rate, nests);
    }
  }

  private void addClips(Id track, FrameRate rate, boolean nests) {
    int clips = random.nextInt(7);
    long at = random.nextInt(3) == 0 ? -rate.frameDuration() : 0;
    Id before = Id.NONE;
    for (int i = 0; i < clips; i++) {
      int step = random.nextInt(6);
      if (step == 0) {
        at += length(rate) / 2;
        before = Id.NONE;
      } else if (step == 1) {
        at -= length(rate) / 2;
      }
      Clip clip = clip(Id.of("c" + count++), track, at, length(rate), rate, nests);
      entities.add(clip);
      if (random.nextInt(2) == 0) {
        addTransition(before, clip.id(), rate);
      }
      at = clip.end();
      before = clip.id();
    }
    if (random.nextInt(3) == 0) {
      addTransition(before, Id.NONE, rate);
    }
  }

  private void addTransition(Id left, Id right, FrameRate rate) {
    if (left.equals(right)) {
      return;
    }
    Id id = Id.of("x" + count++);
    Entity transition =
        Transition.of(id, "dissolve", left, right, length(rate) / 2, length(rate) / 2);
    entities.add(random.nextInt(8) == 0 ? transition.with(Transition.ENABLED, false) : transition);
  }

  /** Returns up to ten frames, often not whole ones, sometimes nothing. */
  private long length(FrameRate rate) {
    long frames = random.nextInt(10);
    return random.nextInt(3) == 0
        ? (long) (random.nextDouble() * 10 * rate.frameDuration())
        : rate.ticksAt(frames);
  }

  private Clip clip(Id id, Id track, long start, long length, FrameRate rate, boolean nests) {
    ClipKind kind = kind(nests);
    long in = random.nextInt(4) * rate.frameDuration();
    if (kind == ClipKind.MEDIA && random.nextBoolean()) {
      in += 3600 * 705_600_000L;
    }
    Clip clip = Clip.of(id, kind, track, start, in, in + length);
    clip =
        switch (kind) {
          case MEDIA -> clip.with(Clip.ASSET, Id.of(in > 705_600_000L ? "a" : "b"));
          case TITLE -> clip.with(Title.TEXT, random.nextInt(4) == 0 ? " " : "Title " + id);
          case GENERATOR -> clip.with(Clip.COLOR, new Color(random.nextInt(256), 9, 9, 255));
          case NESTED -> clip.with(Clip.SEQUENCE, INNER);
          default -> clip;
        };
    return decorated(clip);
  }

  private ClipKind kind(boolean nests) {
    return switch (random.nextInt(8)) {
      case 0 -> ClipKind.TITLE;
      case 1 -> ClipKind.GENERATOR;
      case 2 -> nests ? ClipKind.NESTED : ClipKind.MEDIA;
      case 3 -> ClipKind.PLACEHOLDER;
      case 4 -> ClipKind.ADJUSTMENT;
      default -> ClipKind.MEDIA;
    };
  }

  private Clip decorated(Clip plain) {
    Clip clip = plain;
    if (random.nextInt(8) == 0) {
      clip = clip.with(Clip.ENABLED, false);
    }
    clip =
        switch (random.nextInt(6)) {
          case 0 -> clip.with(Clip.SPEED, SpeedMap.of(1 + random.nextInt(3), 2));
          case 1 -> clip.with(Clip.SPEED, SpeedMap.of(-1, 1));
          case 2 -> clip.with(Clip.SPEED, new SpeedMap.Freeze(clip.in()));
          default -> clip;
        };
    if (random.nextBoolean()) {
      clip = clip.with(Transform.POSITION_X, random.nextDouble());
    }
    if (random.nextInt(3) == 0) {
      clip = keyframed(clip);
    }
    if (random.nextInt(3) == 0) {
      Effect effect = Effect.of(Id.of("fx"), "blur", "o").with(Registry.Blur.SIGMA, 0.01);
      clip = clip.withProps(effect.addTo(clip.props()));
    }
    return clip.with(Sound.GAIN, -6.0 * random.nextInt(3));
  }

  private Clip keyframed(Clip clip) {
    String key = Transform.OPACITY.key();
    long middle = (clip.in() + clip.out()) / 2;
    return clip.withProps(
        clip.props()
            .with(key, Json.of(0.5))
            .with(Keyframe.key(key, Id.of("k1")), keyframe(clip.in(), random.nextInt(2)))
            .with(Keyframe.key(key, Id.of("k2")), keyframe(middle, random.nextDouble())));
  }

  private static Json keyframe(long time, double value) {
    return new Keyframe(Id.of("k"), time, value, Interpolation.LINEAR).toJson();
  }
}
