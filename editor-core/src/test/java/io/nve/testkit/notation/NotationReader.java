package io.nve.testkit.notation;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Asset;
import io.nve.model.Clip;
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
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the entities that lines tell of. */
final class NotationReader {
  private static final long ASSET_LENGTH = 1000;

  private final Units units;
  private final Map<Id, Entity> entities = new LinkedHashMap<>();

  /** The tracks of each sequence, from the topmost, by id. */
  private final Map<Id, List<Id>> rows = new LinkedHashMap<>();

  private final Map<Id, Integer> effects = new LinkedHashMap<>();
  private Id sequence = Notation.SEQUENCE;

  NotationReader(Units units) {
    this.units = units;
    asset(Notation.FILM);
    addSequence(sequence);
  }

  Project project() {
    for (List<Id> tracks : rows.values()) {
      for (int i = 0; i < tracks.size(); i++) {
        put(entity(tracks.get(i)).with(Track.ORDER, order(tracks.size() - 1 - i)));
      }
    }
    return Project.of(entities.values());
  }

  /** Returns the n-th of keys with room between them, as edits make them. */
  private static String order(int n) {
    return (char) ('a' + n) + "m";
  }

  void line(String text) {
    Cursor line = new Cursor(text);
    if (line.atEnd() || line.isAt('#')) {
      return;
    }
    boolean alive = !line.skip("-");
    if (line.skip("sequence ")) {
      sequenceLine(line);
    } else if (line.skip("assets:")) {
      assets(line);
    } else if (line.skip("link ")) {
      bond(line, EntityKind.LINK);
    } else if (line.skip("group ")) {
      bond(line, EntityKind.GROUP);
    } else if (line.skip("dissolve ")) {
      dissolve(line, alive);
    } else if (line.skip("marker ")) {
      marker(line);
    } else if (line.skip("effect ")) {
      effect(line);
    } else if (line.skip("key ")) {
      keyframe(line);
    } else {
      track(line, alive);
    }
    if (!line.atEnd()) {
      throw line.fault("did not expect more");
    }
  }

  // ---- what there is ----

  private void asset(Id id) {
    TimeRange available = new TimeRange(0, ASSET_LENGTH * units.ticks());
    entities.putIfAbsent(id, Asset.of(id, MediaReference.of(id + ".mp4", available)));
  }

  private void assets(Cursor line) {
    while (!line.atEnd()) {
      asset(Id.of(line.word("")));
    }
  }

  private void addSequence(Id id) {
    put(Sequence.of(id, FrameRate.FPS_25, 1920, 1080).with(Sequence.ORDER, order(rows.size())));
    rows.put(id, new ArrayList<>());
  }

  private void sequenceLine(Cursor line) {
    sequence = Id.of(line.word(":{\""));
    if (!rows.containsKey(sequence)) {
      addSequence(sequence);
    }
    nameAndProps(line, sequence);
    line.require(":");
  }

  private void nameAndProps(Cursor line, Id id) {
    if (line.isAt('"')) {
      put(entity(id).with(Entity.NAME, line.quoted()));
    }
    props(line, id);
  }

  private void props(Cursor line, Id id) {
    Entity entity = entity(id);
    JsonObject props = units.readTimes(entity.kind(), line.object());
    put(entity.withProps(entity.props().withAll(props)));
  }

  private void track(Cursor line, boolean alive) {
    Id id = Id.of(line.word(":({\""));
    TrackWords words = TrackWords.of(id);
    String name = line.isAt('"') ? line.quoted() : "";
    if (line.skip("(")) {
      words = words.with(line.upTo(")"), line);
    }
    Track track = words.track(id, sequence);
    put(name.isEmpty() ? track : track.with(Entity.NAME, name));
    props(line, id);
    put(entity(id).withAlive(alive));
    rows.get(sequence).add(id);
    line.require(":");
    while (!line.atEnd()) {
      clip(line, track);
    }
  }

  private void clip(Cursor line, Track track) {
    boolean alive = !line.skip("-");
    ClipText text = ClipText.read(line, units);
    text.asset().ifPresent(this::asset);
    put(text.clip(track));
    props(line, text.id());
    put(entity(text.id()).withAlive(alive));
  }

  // ---- what lies across ----

  private void bond(Cursor line, EntityKind kind) {
    Id id = Id.of(line.word(":"));
    line.require(":");
    if (kind == EntityKind.LINK) {
      put(Link.of(id));
    } else {
      entities.putIfAbsent(id, Group.of(id));
    }
    while (!line.atEnd()) {
      Id name = Id.of(line.word(""));
      if (kind == EntityKind.GROUP) {
        // A group may be named before its own line.
        entities.putIfAbsent(name, Group.of(name));
      }
      Entity member = entity(name);
      if (kind == EntityKind.LINK) {
        put(member.with(Clip.LINK, id));
      } else if (member instanceof Clip) {
        put(member.with(Clip.GROUP, id));
      } else {
        put(member.with(Group.PARENT, id));
      }
    }
  }

  private void dissolve(Cursor line, boolean alive) {
    Id id = Id.of(line.word(":"));
    line.require(":");
    Id left = Id.of(line.word("|"));
    line.require("|");
    Id right = Id.of(line.word(""));
    long in = units.read(line.word("+"));
    line.require("+");
    long out = units.read(line.word("{"));
    // Whether its clips touch can be seen from them.
    line.skip(NotationWriter.APART);
    put(Transition.of(id, "dissolve", left, right, in, out).withAlive(alive));
    props(line, id);
  }

  private void marker(Cursor line) {
    Id id = Id.of(line.word(""));
    line.require("on ");
    Entity target = entity(Id.of(line.word(":")));
    line.require(":");
    TimeRange range = Range.read(line.word("\"{"), units);
    JsonObject props = JsonObject.EMPTY;
    if (line.isAt('"')) {
      props = props.with(Marker.NAME.key(), Json.of(line.quoted()));
    }
    Marker marker = new Marker(id, range, props.withAll(line.object()));
    put(target.withProps(marker.addTo(target.props())));
  }

  private void effect(Cursor line) {
    Id id = Id.of(line.word(""));
    line.require("on ");
    Entity target = entity(Id.of(line.word(":")));
    line.require(":");
    String type = line.word("{");
    int place = effects.merge(target.id(), 1, Integer::sum);
    Effect effect = Effect.of(id, type, order(place));
    Effect whole = new Effect(id, effect.props().withAll(line.object()));
    put(target.withProps(whole.addTo(target.props())));
  }

  private void keyframe(Cursor line) {
    Id id = Id.of(line.word(""));
    line.require("on ");
    Entity target = entity(Id.of(line.word("")));
    String property = line.word(":");
    line.require(":");
    long time = units.read(line.word("="));
    line.require("=");
    double value = Double.parseDouble(line.word(""));
    Interpolation interpolation = Interpolation.LINEAR;
    if (line.isAt('[')) {
      interpolation = Interpolation.read(line.bracketed());
    } else if (!line.atEnd()) {
      interpolation = Interpolation.named(line.word(""));
    }
    if (interpolation == null) {
      throw line.fault("there is no such interpolation");
    }
    Keyframe keyframe = new Keyframe(id, time, value, interpolation);
    put(target.with(Keyframe.key(property, id), keyframe.toJson()));
  }

  // ---- the entities ----

  private Entity entity(Id id) {
    Entity entity = entities.get(id);
    if (entity == null) {
      throw new IllegalArgumentException("there is no " + id + " in the lines before");
    }
    return entity;
  }

  private void put(Entity entity) {
    entities.put(entity.id(), entity);
  }
}
