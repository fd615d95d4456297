package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.ProjectSettings;
import io.nve.model.PropertyTypes;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.time.Ticks;

/**
 * One entity as one object: a few fields of its own, and all its properties beside them. So a field
 * that a newer version adds is simply a property here, and survives.
 *
 * <p>A property whose key is that of a field, or begins with {@code prop/}, is written with {@code
 * prop/} before its key.
 */
final class EntityCodec {
  private static final String ESCAPE = "prop/";
  static final ClipKind[] CLIP_KINDS = ClipKind.values();
  static final TrackKind[] TRACK_KINDS = TrackKind.values();

  /** What a key of a written entity means. */
  enum Field {
    ID,
    ALIVE,
    CARRIES,
    SEQUENCE,
    CONTENT,
    IN,
    OUT,
    START,
    TRACK,
    SCHEMA,
    LIST,
    PROPERTY,
    /** What is read but never written: a property under another key, or a key without meaning. */
    OTHER
  }

  private EntityCodec() {}

  // ---- writing ----

  static JsonObject write(Entity entity) {
    JsonObjectBuilder out = new JsonObjectBuilder();
    writeFields(entity, out);
    return out.build().withAll(writtenProps(entity));
  }

  /** Returns an entity's properties under the keys that they are written with. */
  static JsonObject writtenProps(Entity entity) {
    JsonObject props = entity.props();
    for (int i = 0; i < props.size(); i++) {
      if (isEscaped(entity.kind(), props.keyAt(i))) {
        return escaped(entity.kind(), props);
      }
    }
    return props;
  }

  /** Returns whether a property of this key has to be written under another one. */
  static boolean isEscaped(EntityKind kind, String key) {
    return isField(kind, key) || key.startsWith(ESCAPE);
  }

  private static JsonObject escaped(EntityKind kind, JsonObject props) {
    JsonObjectBuilder out = new JsonObjectBuilder();
    props.forEach((key, value) -> out.put(isEscaped(kind, key) ? ESCAPE + key : key, value));
    return out.build();
  }

  private static void writeFields(Entity entity, JsonObjectBuilder out) {
    if (!entity.alive()) {
      out.put("alive", Json.FALSE);
    }
    switch (entity) {
      case Clip clip -> writeClip(clip, out);
      case Track track ->
          out.put("carries", Json.of(track.carries().id()))
              .put("id", Json.of(track.id().value()))
              .put("sequence", Json.of(track.sequence().value()));
      default -> out.put("id", Json.of(entity.id().value()));
    }
  }

  private static void writeClip(Clip clip, JsonObjectBuilder out) {
    if (clip.content() != ClipKind.MEDIA) {
      out.put("content", Json.of(clip.content().id()));
    }
    out.put("id", Json.of(clip.id().value()))
        .put("in", Json.of(clip.in()))
        .put("out", Json.of(clip.out()))
        .put("start", Json.of(clip.start()))
        .put("track", Json.of(clip.track().value()));
  }

  private static boolean isField(EntityKind kind, String key) {
    Field field = field(kind, key);
    return field != Field.PROPERTY && !key.startsWith(ESCAPE);
  }

  /** Returns what a key means on an entity of a kind. */
  static Field field(EntityKind kind, String key) {
    return switch (key) {
      case "id" -> kind == EntityKind.PROJECT ? Field.OTHER : Field.ID;
      case "alive" -> kind == EntityKind.PROJECT ? Field.OTHER : Field.ALIVE;
      case "kind" -> Field.OTHER;
      case "carries" -> of(kind, EntityKind.TRACK, Field.CARRIES);
      case "sequence" -> of(kind, EntityKind.TRACK, Field.SEQUENCE);
      case "content" -> of(kind, EntityKind.CLIP, Field.CONTENT);
      case "in" -> of(kind, EntityKind.CLIP, Field.IN);
      case "out" -> of(kind, EntityKind.CLIP, Field.OUT);
      case "start" -> of(kind, EntityKind.CLIP, Field.START);
      case "track" -> of(kind, EntityKind.CLIP, Field.TRACK);
      case "schema" -> of(kind, EntityKind.PROJECT, Field.SCHEMA);
      case "assets", "sequences", "tracks", "clips", "transitions", "links", "groups" ->
          of(kind, EntityKind.PROJECT, Field.LIST);
      default -> key.startsWith(ESCAPE) ? Field.OTHER : Field.PROPERTY;
    };
  }

  private static Field of(EntityKind kind, EntityKind its, Field field) {
    return kind == its ? field : Field.PROPERTY;
  }

  // ---- reading ----

  static Entity read(EntityKind kind, Fields fields) {
    JsonObject props = props(kind, fields.object());
    if (kind == EntityKind.PROJECT) {
      return new ProjectSettings(props);
    }
    Id id = fields.id("id");
    if (id.equals(Id.PROJECT) || id.equals(Id.NONE)) {
      throw fields.at("id", ErrorCode.INVALID_ID, "This id means something else");
    }
    boolean alive = fields.bool("alive", true);
    return switch (kind) {
      case ASSET -> new Asset(id, alive, props);
      case SEQUENCE -> new Sequence(id, alive, props);
      case TRACK -> track(id, alive, fields, props);
      case CLIP -> clip(id, alive, fields, props);
      case TRANSITION -> new Transition(id, alive, props);
      case LINK -> new Link(id, alive, props);
      case GROUP -> new Group(id, alive, props);
      case PROJECT -> throw new IllegalStateException("was returned above");
    };
  }

  /** Returns what is no field of its own, each value checked. */
  static JsonObject props(EntityKind kind, JsonObject object) {
    JsonObject props = object.only(key -> !isField(kind, key));
    boolean escaped = false;
    for (int i = 0; i < props.size(); i++) {
      String written = props.keyAt(i);
      escaped |= written.startsWith(ESCAPE);
      try {
        PropertyTypes.check(unescaped(written), props.valueAt(i));
      } catch (EditorException e) {
        throw e.under(written);
      }
    }
    return escaped ? unescaped(props) : props;
  }

  private static String unescaped(String written) {
    return written.startsWith(ESCAPE) ? written.substring(ESCAPE.length()) : written;
  }

  private static JsonObject unescaped(JsonObject props) {
    JsonObjectBuilder out = new JsonObjectBuilder();
    props.forEach((key, value) -> out.put(unescaped(key), value));
    return out.build();
  }

  private static Track track(Id id, boolean alive, Fields fields, JsonObject props) {
    TrackKind carries = fields.choice("carries", TRACK_KINDS);
    return new Track(id, fields.id("sequence"), carries, alive, props);
  }

  private static Clip clip(Id id, boolean alive, Fields fields, JsonObject props) {
    ClipKind content =
        fields.object().has("content") ? fields.choice("content", CLIP_KINDS) : ClipKind.MEDIA;
    long in = fields.integer("in");
    long out = fields.integer("out");
    long anchor = anchor(fields, in, out);
    return new Clip(id, content, fields.id("track"), anchor, in, out, alive, props);
  }

  private static long anchor(Fields fields, long in, long out) {
    try {
      long anchor = Ticks.minus(fields.integer("start"), in);
      Ticks.plus(anchor, out);
      Ticks.minus(out, in);
      return anchor;
    } catch (EditorException e) {
      throw e.code() == ErrorCode.TIME_OVERFLOW ? e.under("start") : e;
    }
  }
}
