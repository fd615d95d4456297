package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
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
import io.nve.op.Create;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One track as OpenTimelineIO's cases describe it, and a project that has it.
 *
 * <p>Gaps are implicit with us; one that has a source range of its own, which OpenTimelineIO's
 * results show, is a placeholder.
 */
final class OtioTrack {
  static final Id SEQUENCE = Id.of("s");
  static final Id TRACK = Id.of("t");

  /** An item of the track, its source range in ticks. */
  record Item(String kind, String name, long source, long duration) {}

  private final IdSource ids = IdSource.counting("new");
  private final List<Entity> entities = new ArrayList<>();
  private final boolean namedGaps;
  private long at;

  private OtioTrack(boolean namedGaps) {
    this.namedGaps = namedGaps;
  }

  /** Returns a project with a track of these items. */
  static Project project(List<Json> items, boolean namedGaps) {
    OtioTrack track = new OtioTrack(namedGaps);
    double rate = items.isEmpty() ? 24 : number(list(items.get(0)).get(4));
    track.entities.add(Sequence.of(SEQUENCE, FrameRate.of(rate), 1920, 1080));
    track.entities.add(Track.of(TRACK, SEQUENCE, TrackKind.VIDEO, "a"));
    Clip last = null;
    List<Json> waiting = null;
    for (Json json : items) {
      List<Json> item = list(json);
      if (text(item.get(0)).equals("transition")) {
        waiting = item;
        continue;
      }
      boolean trailing = json.equals(items.get(items.size() - 1));
      Optional<Clip> clip = track.add(item, trailing);
      if (clip.isPresent() && waiting != null && last != null) {
        track.bind(waiting, last, clip.get());
      }
      waiting = null;
      last = clip.orElse(null);
    }
    return Project.of(track.entities);
  }

  private Optional<Clip> add(List<Json> item, boolean trailing) {
    double rate = number(item.get(4));
    long in = ticks(item.get(2), rate);
    long duration = ticks(item.get(3), rate);
    boolean gap = text(item.get(0)).equals("gap");
    long start = at;
    at += duration;
    if (gap && in == 0 && !namedGaps && !trailing) {
      return Optional.empty();
    }
    ClipKind content = gap ? ClipKind.PLACEHOLDER : ClipKind.MEDIA;
    Clip clip = Clip.of(ids.next(), content, TRACK, start, in, in + duration);
    clip = clip.with(Entity.NAME, text(item.get(1)));
    if (!gap) {
      Asset asset = asset(ids.next(), item);
      entities.add(asset);
      clip = clip.with(Clip.ASSET, asset.id());
    }
    entities.add(clip);
    return Optional.of(clip);
  }

  private static Asset asset(Id id, List<Json> item) {
    MediaReference reference = MediaReference.of("media.mov");
    if (item.size() > 5 && item.get(5) instanceof JsonObject options && options.has("available")) {
      List<Json> range = list(options.get("available"));
      double rate = number(range.get(2));
      reference =
          reference.withAvailable(
              new TimeRange(ticks(range.get(0), rate), ticks(range.get(1), rate)));
    }
    return Asset.of(id, reference);
  }

  private void bind(List<Json> item, Clip left, Clip right) {
    double rate = number(item.get(4));
    entities.add(
        Transition.of(
            ids.next(),
            "dissolve",
            left.id(),
            right.id(),
            ticks(item.get(2), rate),
            ticks(item.get(3), rate)));
  }

  /** Returns a project with the media of an item, and the material that plays it. */
  static Project withMedia(Project project, List<Json> item, Id asset) {
    return new Create(asset(asset, item)).applyTo(project);
  }

  static Material material(List<Json> item, Id asset) {
    double rate = number(item.get(4));
    long in = ticks(item.get(2), rate);
    return Material.asset(asset, in, in + ticks(item.get(3), rate))
        .with(Entity.NAME, text(item.get(1)));
  }

  /** Returns the items of a project's track. */
  static List<Item> items(Project project) {
    List<Item> found = new ArrayList<>();
    long end = 0;
    for (Clip clip : project.clips(TRACK)) {
      if (clip.start() > end) {
        found.add(new Item("gap", "", 0, clip.start() - end));
      }
      end = clip.end();
      String kind = clip.content() == ClipKind.PLACEHOLDER ? "gap" : "clip";
      long source = clip.speed().sourceAt(clip.in());
      found.add(new Item(kind, clip.name(), source, clip.duration()));
    }
    return joined(found);
  }

  /** Joins gaps that touch: there, a gap is one item. */
  private static List<Item> joined(List<Item> items) {
    List<Item> found = new ArrayList<>();
    for (Item item : items) {
      int last = found.size() - 1;
      if (last >= 0 && item.kind.equals("gap") && found.get(last).kind.equals("gap")) {
        Item gap = found.get(last);
        boolean named = !gap.name.isEmpty();
        found.set(
            last,
            new Item(
                "gap",
                named ? gap.name : item.name,
                named ? gap.source : Math.max(0, item.source - gap.duration),
                gap.duration + item.duration));
      } else {
        found.add(item);
      }
    }
    return found;
  }

  /** Returns the items of a list of a case, transitions left out. */
  static List<Item> items(List<Json> track) {
    List<Item> found = new ArrayList<>();
    for (Json json : track) {
      List<Json> item = list(json);
      if (!text(item.get(0)).equals("transition")) {
        double rate = number(item.get(4));
        found.add(
            new Item(
                text(item.get(0)),
                text(item.get(1)),
                ticks(item.get(2), rate),
                ticks(item.get(3), rate)));
      }
    }
    return found;
  }

  /** Returns the first clip of a name. */
  static Clip named(Project project, String name) {
    return project.clips(TRACK).stream()
        .filter(clip -> clip.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new EditorException(ErrorCode.UNKNOWN_ENTITY, "No clip " + name));
  }

  // ---- JSON ----

  static List<Json> list(Json json) {
    return ((Json.Arr) json).values();
  }

  static String text(Json json) {
    return ((Json.Str) json).value();
  }

  static double number(Json json) {
    return ((Json.Num) json).toDouble();
  }

  /** Returns a time that is a value and a rate. */
  static long ticks(Json pair) {
    List<Json> values = list(pair);
    return ticks(values.get(0), number(values.get(1)));
  }

  static long ticks(Json value, double rate) {
    return (long) Math.floor(number(value) * Ticks.PER_SECOND / rate + 0.5);
  }

  static TimeRange range(Json triple) {
    List<Json> values = list(triple);
    double rate = number(values.get(2));
    return new TimeRange(ticks(values.get(0), rate), ticks(values.get(1), rate));
  }
}
