package io.nve.testkit;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Asset;
import io.nve.model.Choice;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Easing;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.Link;
import io.nve.model.Marker;
import io.nve.model.MediaReference;
import io.nve.model.Parameter;
import io.nve.model.ParameterType;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random projects: valid in the sense of {@code Invariants.editingFaults}, and rich, so that every
 * property, unknown ones included, turns up sooner or later.
 */
public final class RandomProjects {
  private static final List<FrameRate> RATES =
      List.of(FrameRate.FPS_23_976, FrameRate.FPS_25, FrameRate.FPS_29_97, FrameRate.FPS_60);
  private static final List<TrackKind> KINDS = List.of(TrackKind.values());
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "Harbour, 5:40 am",
          "Grüße 🎬",
          "line one\nline two",
          "\"quoted\" \\ \u0000\u2028");

  private final Random random;
  private final List<Entity> entities = new ArrayList<>();
  private int ids;

  private RandomProjects(Random random) {
    this.random = random;
  }

  /** Returns a small project: up to two sequences of up to four tracks of up to six clips. */
  public static Project next(Random random) {
    return new RandomProjects(random).project();
  }

  /**
   * Returns a project of one sequence with clips in a row on tracks, every second one with a gap
   * before it: what benchmarks measure on. Track ids are {@code t0}, {@code t1}, …, the sequence is
   * {@code s}, the clips of track 0 {@code t0c0}, {@code t0c1}, ….
   */
  public static Project large(int tracks, int clipsPerTrack) {
    List<Entity> all = new ArrayList<>();
    Id sequence = Id.of("s");
    Id asset = Id.of("a");
    all.add(Sequence.of(sequence, FrameRate.FPS_25, 1920, 1080));
    all.add(
        Asset.of(asset, MediaReference.of("a.mp4", new TimeRange(0, Ticks.ofSeconds(100_000)))));
    long frame = FrameRate.FPS_25.frameDuration();
    for (int t = 0; t < tracks; t++) {
      Id track = Id.of("t" + t);
      TrackKind kind = t % 2 == 0 ? TrackKind.VIDEO : TrackKind.AUDIO;
      all.add(Track.of(track, sequence, kind, orderKey(t)));
      long at = 0;
      for (int c = 0; c < clipsPerTrack; c++) {
        at += c % 2 * 10L * frame;
        long in = c % 50 * 10L * frame;
        Id id = Id.of("t" + t + "c" + c);
        all.add(Clip.media(id, asset, track, at, in, in + 50 * frame));
        at += 50 * frame;
      }
    }
    return Project.of(all);
  }

  private static String orderKey(int index) {
    return "" + (char) ('a' + index / 26) + (char) ('a' + index % 26);
  }

  private Project project() {
    entities.add(withExtras(Asset.of(id(), reference())));
    entities.add(withExtras(Asset.of(id(), MediaReference.of("missing.mov"))));
    int sequences = 1 + random.nextInt(2);
    for (int s = 0; s < sequences; s++) {
      addSequence(s);
    }
    return Project.of(entities);
  }

  private Id id() {
    return Id.of("r." + ids++);
  }

  private MediaReference reference() {
    return MediaReference.of("shot.mp4", new TimeRange(0, Ticks.ofSeconds(600)));
  }

  private void addSequence(int index) {
    FrameRate rate = RATES.get(random.nextInt(RATES.size()));
    Sequence sequence = Sequence.of(id(), rate, 640, 360);
    entities.add(withExtras(sequence.with(Sequence.ORDER, orderKey(index))));
    int tracks = 1 + random.nextInt(4);
    for (int t = 0; t < tracks; t++) {
      TrackKind kind = KINDS.get(random.nextInt(KINDS.size()));
      Track track = Track.of(id(), sequence.id(), kind, orderKey(t));
      entities.add(withExtras(track));
      addClips(track, rate);
    }
  }

  private void addClips(Track track, FrameRate rate) {
    long at = 0;
    Clip previous = null;
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      boolean touching = random.nextInt(3) > 0;
      at += touching ? 0 : rate.ticksAt(1 + random.nextInt(50));
      long in = rate.ticksAt(random.nextInt(100));
      long out = in + rate.ticksAt(1 + random.nextInt(100));
      Clip clip = Clip.of(id(), content(track.carries()), track.id(), at, in, out);
      clip = (Clip) withExtras(clip.withProps(contentProps(clip)));
      entities.add(clip);
      if (previous != null && touching && previous.alive() && random.nextInt(3) == 0) {
        entities.add(
            withExtras(
                Transition.of(
                    id(), "dissolve", previous.id(), clip.id(), rate.ticksAt(2), rate.ticksAt(3))));
      }
      previous = clip;
      at = rate.snap(clip.end());
    }
  }

  private ClipKind content(TrackKind kind) {
    return switch (kind) {
      case AUDIO -> ClipKind.MEDIA;
      case CAPTION -> ClipKind.CAPTION;
      case ADJUSTMENT -> ClipKind.ADJUSTMENT;
      case VIDEO ->
          List.of(
                  ClipKind.MEDIA,
                  ClipKind.MEDIA,
                  ClipKind.TITLE,
                  ClipKind.GENERATOR,
                  ClipKind.PLACEHOLDER)
              .get(random.nextInt(5));
    };
  }

  private JsonObject contentProps(Clip clip) {
    return switch (clip.content()) {
      case MEDIA -> clip.with(Clip.ASSET, entities.get(random.nextInt(2)).id()).props();
      default -> JsonObject.EMPTY;
    };
  }

  private Entity withExtras(Entity entity) {
    Entity result = entity;
    for (Parameter<?> parameter : Registry.parameters(entity.kind())) {
      if (random.nextInt(6) == 0 && !isStructural(parameter)) {
        result = result.with(parameter.key(), value(parameter));
      }
      if (random.nextInt(12) == 0 && parameter.keyframable()) {
        result = withKeyframes(result, parameter);
      }
    }
    if (random.nextInt(4) == 0) {
      result = result.withProps(marker().addTo(result.props()));
    }
    if (random.nextInt(4) == 0 && entity.kind() == EntityKind.CLIP) {
      Effect blur = Effect.of(Id.of("e1"), "blur", "a").with(Registry.Blur.SIGMA, 0.01);
      result = result.withProps(blur.addTo(result.props()));
    }
    if (random.nextInt(4) == 0) {
      result = result.with(Entity.metadataKey("app"), json(2));
    }
    if (random.nextInt(4) == 0) {
      result = result.with("unknown." + random.nextInt(3), json(2));
    }
    if (random.nextInt(6) == 0 && entity.kind() == EntityKind.CLIP) {
      result = linked(result);
    }
    boolean alive = entity.kind() != EntityKind.CLIP || random.nextInt(8) > 0;
    return result.withAlive(alive);
  }

  private Entity linked(Entity clip) {
    Link link = Link.of(id());
    Group group = Group.of(id());
    entities.add(link);
    entities.add(group);
    return clip.with(Clip.LINK, link.id()).with(Clip.GROUP, group.id());
  }

  private static boolean isStructural(Parameter<?> parameter) {
    return parameter.type() == ParameterType.REFERENCE
        || parameter.key().equals("order")
        || parameter.key().equals("speed")
        || parameter.key().equals("active")
        || parameter.key().equals("rate")
        || parameter.key().endsWith("Offset");
  }

  private Entity withKeyframes(Entity entity, Parameter<?> parameter) {
    Entity result = entity;
    for (int i = 0; i < 3; i++) {
      Interpolation shape =
          List.of(
                  Interpolation.HOLD,
                  Interpolation.LINEAR,
                  new Interpolation.Named(Easing.EASE_IN_OUT),
                  new Interpolation.Bezier(0.2, -0.5, 0.7, 1.5))
              .get(random.nextInt(4));
      Id id = Id.of("k" + i);
      Keyframe keyframe = new Keyframe(id, Ticks.ofMillis(i * 40L), number(parameter), shape);
      result = result.with(Keyframe.key(parameter.key(), id), keyframe.toJson());
    }
    return result;
  }

  private double number(Parameter<?> parameter) {
    double min = Math.max(parameter.min(), -1000);
    double max = Math.min(parameter.max(), Math.max(min, 0) + 1000);
    return min + random.nextDouble() * (max - min);
  }

  private Marker marker() {
    TimeRange range = new TimeRange(random.nextInt(1_000_000), random.nextInt(1_000));
    return new Marker(Id.of("m" + random.nextInt(3)), range, JsonObject.of("name", text()));
  }

  /** Returns a random value that a parameter accepts. */
  private Json value(Parameter<?> parameter) {
    String type = parameter.type().name();
    return switch (type) {
      case "number" -> Json.of(number(parameter));
      case "integer" -> Json.of((long) Math.ceil(number(parameter)));
      case "boolean" -> Json.of(random.nextBoolean());
      case "text" -> text();
      case "color" ->
          Json.of(new Color(random.nextInt(256), 0, 255, random.nextInt(256)).toString());
      case "speed" -> SpeedMap.of(1 + random.nextInt(4), 1 + random.nextInt(4)).toJson();
      case "choice" -> choice(parameter);
      case "object" -> JsonObject.of("x", json(2));
      default -> throw new IllegalStateException("No random value of type " + type);
    };
  }

  private Json text() {
    return Json.of(TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private Json choice(Parameter<?> parameter) {
    List<String> choices = parameter.type().choices();
    String id =
        choices.isEmpty()
            ? ((Choice) parameter.defaultValue()).id()
            : choices.get(random.nextInt(choices.size()));
    return Json.of(id);
  }

  /** Returns any JSON value, nested up to a depth. */
  private Json json(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> text();
      case 1 -> Json.of(random.nextLong() >> random.nextInt(64));
      case 2 -> Json.of(random.nextGaussian());
      case 3 -> Json.of(random.nextBoolean());
      case 4 -> Json.of(List.of(json(depth - 1), json(depth - 1)));
      default -> JsonObject.of("k" + random.nextInt(3), json(depth - 1)).with("n", Json.of(1));
    };
  }
}
