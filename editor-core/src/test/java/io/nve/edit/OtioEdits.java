package io.nve.edit;

import static io.nve.edit.OtioTrack.SEQUENCE;
import static io.nve.edit.OtioTrack.TRACK;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * OpenTimelineIO's ten edit algorithms, said with our edits.
 *
 * <p>What differs between the two is said here and nowhere else: its algorithms clamp; some change
 * both edges at once; it lets time run below 0 and moves everything right.
 */
final class OtioEdits {
  private final IdSource ids;
  private Project project;
  private EditOptions options = EditOptions.DEFAULT.withOnLimit(OnLimit.CLAMP);

  OtioEdits(Project project, IdSource ids) {
    this.project = project;
    this.ids = ids;
  }

  Project project() {
    return project;
  }

  /** Makes a step. */
  void make(String op, JsonObject params) {
    boolean keep = Json.FALSE.equals(params.get("remove_transitions"));
    options = options.withTransitions(keep ? TransitionPolicy.REFUSE : TransitionPolicy.REMOVE);
    switch (op) {
      case "slice" -> make(new SplitTracks(List.of(TRACK), time(params, "time")));
      case "overwrite" -> overwrite(params);
      case "insert" -> insert(params);
      case "trim" -> trim(params);
      case "slip" -> make(new SlipClip(target(params).id(), time(params, "delta")));
      case "slide" -> make(new SlideClip(target(params).id(), time(params, "delta")));
      case "ripple" -> ripple(params);
      case "roll" -> roll(params);
      case "fill" -> fill(params);
      case "remove" -> remove(params);
      case "raw_remove_child" -> removeChild((int) ((Json.Int) params.get("index")).value());
      default -> throw new IllegalArgumentException("No such step: " + op);
    }
  }

  private void make(Edit edit) {
    EditContext context = EditContext.of(ids).with(options);
    // By way of its script, so that every case tries the catalog too.
    Edit decoded =
        EditCatalog.decode(edit.toJson(), project.sequence(SEQUENCE).orElseThrow().rate());
    project = decoded.plan(project, context).applyTo(project);
  }

  private void overwrite(JsonObject params) {
    TimeRange range = OtioTrack.range(params.get("range"));
    List<Json> item = OtioTrack.list(params.get("item"));
    Id asset = addMedia(item);
    Material material = OtioTrack.material(item, asset);
    long end = project.end(TRACK);
    if (range.start() >= end) {
      template(params, end, range.start() - end);
      make(new OverwriteClips(TRACK, material, range.start()));
      return;
    }
    // The range says how long the item plays, as far as its media goes.
    long most =
        project.asset(asset).flatMap(Asset::available).map(TimeRange::end).orElse(Long.MAX_VALUE);
    long out = Math.min(material.in() + range.duration(), most);
    overwriteRange(material.withRange(material.in(), out), range);
  }

  private void overwriteRange(Material material, TimeRange range) {
    long before = Math.max(0, -range.start());
    if (before > 0) {
      make(new InsertTime(SEQUENCE, 0, before));
    }
    make(new OverwriteClips(TRACK, material, range.start() + before));
  }

  private void insert(JsonObject params) {
    List<Json> item = OtioTrack.list(params.get("item"));
    Material material = OtioTrack.material(item, addMedia(item));
    long time = time(params, "time");
    long end = project.end(TRACK);
    if (time > end) {
      template(params, end, time - end);
    }
    make(new InsertClips(TRACK, material, Math.max(0, time)));
  }

  /** Puts the item that fills holes into a hole, if there is one. */
  private void template(JsonObject params, long start, long duration) {
    if (params.get("fill_template") instanceof Json.Arr item && duration > 0) {
      Material material = OtioTrack.material(item.values(), addMedia(item.values()));
      long out = material.in() + Math.min(material.duration(), duration);
      make(new PlaceClips(TRACK, material.withRange(material.in(), out), start));
    }
  }

  private void trim(JsonObject params) {
    Clip before = target(params);
    trim(before.id(), Edge.HEAD, time(params, "delta_in"));
    trim(before.id(), Edge.TAIL, time(params, "delta_out"));
    Clip after = project.clip(before.id()).orElseThrow();
    template(params, before.start(), after.start() - before.start());
    template(params, after.end(), before.end() - after.end());
  }

  private void trim(Id clip, Edge edge, long distance) {
    if (distance != 0) {
      make(new TrimClip(clip, edge, distance));
    }
  }

  private void ripple(JsonObject params) {
    Id clip = target(params).id();
    long in = time(params, "delta_in");
    long out = time(params, "delta_out");
    if (in != 0) {
      make(new RippleTrim(clip, Edge.HEAD, in));
    }
    if (out != 0) {
      make(new RippleTrim(clip, Edge.TAIL, out));
    }
  }

  private void roll(JsonObject params) {
    Id clip = target(params).id();
    roll(clip, Edge.HEAD, time(params, "delta_in"));
    roll(clip, Edge.TAIL, time(params, "delta_out"));
  }

  private void roll(Id id, Edge edge, long distance) {
    Clip clip = project.clip(id).orElseThrow();
    Optional<Clip> other =
        edge == Edge.HEAD
            ? Neighbours.touchingHead(project, clip)
            : Neighbours.touchingTail(project, clip);
    // A cut between a clip and a gap rolls when the clip is trimmed.
    if (other.isPresent() && distance != 0) {
      make(new RollCut(id, edge, distance));
    } else {
      trim(id, edge, distance);
    }
  }

  private void fill(JsonObject params) {
    List<Json> item = OtioTrack.list(params.get("item"));
    Material material = OtioTrack.material(item, addMedia(item));
    FillMode mode =
        switch (OtioTrack.text(params.get("reference_point"))) {
          case "Source" -> FillMode.SOURCE;
          case "Sequence" -> FillMode.SEQUENCE;
          case "Fit" -> FillMode.FIT;
          default -> throw new IllegalArgumentException("No such reference point");
        };
    make(new FillGap(TRACK, material, time(params, "track_time"), mode));
  }

  private void remove(JsonObject params) {
    long time = time(params, "time");
    Optional<Clip> found = project.clipAt(TRACK, time);
    if (time < 0 || time >= project.end(TRACK)) {
      throw new EditorException(ErrorCode.NOT_AN_ITEM, "Nothing plays then");
    }
    boolean fill = !Json.FALSE.equals(params.get("fill"));
    if (!fill) {
      make(found.isPresent() ? rippleDelete(found.get()) : new CloseGap(TRACK, time));
      return;
    }
    if (found.isEmpty()) {
      template(params, GapAt.of(project, TRACK, time).range().start(), Long.MAX_VALUE);
      return;
    }
    Clip clip = found.get();
    make(new RemoveClips(List.of(clip.id())));
    if (params.get("fill_template") instanceof Json.Arr) {
      template(params, clip.start(), clip.duration());
    } else {
      Material gap = Material.of(io.nve.model.ClipKind.PLACEHOLDER, clip.in(), clip.out());
      make(new PlaceClips(TRACK, gap, clip.start()));
    }
  }

  private static Edit rippleDelete(Clip clip) {
    return new RippleDelete(List.of(clip.id()));
  }

  private void removeChild(int index) {
    long at = 0;
    List<OtioTrack.Item> items = OtioTrack.items(project);
    for (int i = 0; i < index; i++) {
      at += items.get(i).duration();
    }
    Optional<Clip> clip = project.clipAt(TRACK, at);
    make(clip.isPresent() ? rippleDelete(clip.get()) : new CloseGap(TRACK, at));
  }

  private Clip target(JsonObject params) {
    return OtioTrack.named(project, OtioTrack.text(params.get("target")));
  }

  private Id addMedia(List<Json> item) {
    Id asset = ids.next();
    project = OtioTrack.withMedia(project, item, asset);
    return asset;
  }

  private static long time(JsonObject params, String key) {
    return OtioTrack.ticks(params.get(key));
  }
}
