package io.nve.codec;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.PropertyTypes;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the operations that most edits consist of from {@link PlainText}; see there. */
final class PlainOperations {
  private static final ClipKind[] CLIP_KINDS = ClipKind.values();

  /** Batches within batches. */
  private static final int DEEPEST = 4;

  private static final int OP = 1;
  private static final int ID = 2;
  private static final int KEY = 4;
  private static final int VALUE = 8;
  private static final int TRACK = 16;
  private static final int TIME = 32;
  private static final int DISTANCE = 64;
  private static final int NEW_ID = 128;
  private static final int ALIVE = 256;
  private static final int LABEL = 512;
  private static final int OPS = 1024;
  private static final int KIND = 2048;
  private static final int ENTITY = 4096;
  private static final int ANCHOR = 8192;
  private static final int IN = 16384;
  private static final int OUT = 32768;
  private static final int START = 65536;
  private static final int CONTENT = 131072;

  private final PlainText in;
  private int depth;

  PlainOperations(PlainText in) {
    this.in = in;
  }

  /** The fields of an operation, whichever it comes to be. */
  private static final class Draft {
    private int seen;
    private String op = "";
    private String kind = "";
    private String id = "";
    private String newId = "";
    private String track = "";
    private String key = "";
    private String label = "";
    private Json value = Json.NULL;
    private boolean alive;
    private long time;
    private long distance;
    private List<Operation> operations = List.of();
    private @Nullable Clip clip;

    /** Returns whether there are just these fields, one of which may be missing. */
    private boolean has(int fields, int optional) {
      return (seen | optional) == (OP | fields | optional);
    }
  }

  /** Returns an operation; what it is counts only while the text is not left. */
  Operation read() {
    Draft draft = new Draft();
    depth++;
    in.require(depth <= DEEPEST);
    boolean more = in.opens('{', '}');
    while (more) {
      draft.seen = in.once(field(draft), draft.seen);
      more = in.goesOn('}');
    }
    depth--;
    Operation operation = in.isLeft() ? null : operation(draft);
    if (operation == null) {
      in.leave();
      return Noop.NOOP;
    }
    return operation;
  }

  /** Takes a field, and returns which. */
  private int field(Draft draft) {
    return switch (in.key()) {
      case "op" -> {
        draft.op = in.string();
        yield OP;
      }
      case "id" -> {
        draft.id = in.string();
        yield ID;
      }
      case "key" -> {
        draft.key = in.string();
        yield KEY;
      }
      case "value" -> {
        draft.value = in.value();
        yield VALUE;
      }
      case "track" -> {
        draft.track = in.string();
        yield TRACK;
      }
      case "anchor" -> {
        draft.time = in.integer();
        yield ANCHOR;
      }
      case "in" -> {
        draft.time = in.integer();
        yield IN;
      }
      case "out" -> {
        draft.time = in.integer();
        yield OUT;
      }
      case "at" -> {
        draft.time = in.integer();
        yield TIME;
      }
      case "distance" -> {
        draft.distance = in.integer();
        yield DISTANCE;
      }
      case "newId" -> {
        draft.newId = in.string();
        yield NEW_ID;
      }
      case "alive" -> {
        draft.alive = in.bool();
        yield ALIVE;
      }
      case "label" -> {
        draft.label = in.string();
        yield LABEL;
      }
      case "ops" -> {
        draft.operations = operations();
        yield OPS;
      }
      case "kind" -> {
        draft.kind = in.string();
        yield KIND;
      }
      case "entity" -> {
        draft.clip = clip();
        yield ENTITY;
      }
      default -> {
        in.leave();
        yield 0;
      }
    };
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>(1);
    boolean more = in.opens('[', ']');
    while (more) {
      operations.add(read());
      more = in.goesOn(']');
    }
    return operations;
  }

  /** Returns the operation that the fields are, or null if they are none that is known here. */
  private static @Nullable Operation operation(Draft draft) {
    return switch (draft.op) {
      case "set" -> draft.has(ID | KEY | VALUE, 0) ? set(draft) : null;
      case "place" -> draft.has(ID | ANCHOR, TRACK) ? place(draft) : null;
      case "trimIn" -> draft.has(ID | IN, 0) ? new TrimIn(Id.of(draft.id), draft.time) : null;
      case "trimOut" -> draft.has(ID | OUT, 0) ? new TrimOut(Id.of(draft.id), draft.time) : null;
      case "slip" -> draft.has(ID | DISTANCE, 0) ? new Slip(Id.of(draft.id), draft.distance) : null;
      case "alive" -> draft.has(ID | ALIVE, 0) ? new Alive(Id.of(draft.id), draft.alive) : null;
      case "split" ->
          draft.has(ID | NEW_ID | TIME, 0)
              ? new Split(Id.of(draft.id), Id.of(draft.newId), draft.time)
              : null;
      case "shift" ->
          draft.has(TRACK | TIME | DISTANCE, 0)
              ? new Shift(Id.of(draft.track), draft.time, draft.distance)
              : null;
      case "batch" ->
          draft.has(LABEL | OPS, 0) ? new Batch(draft.label, draft.operations, List.of()) : null;
      case "create" -> draft.has(KIND | ENTITY, 0) ? create(draft) : null;
      default -> null;
    };
  }

  private static Operation set(Draft draft) {
    if (!(draft.value instanceof Json.Null)) {
      PropertyTypes.check(draft.key, draft.value);
    }
    return new Set(Id.of(draft.id), draft.key, draft.value);
  }

  private static Operation place(Draft draft) {
    Id track = (draft.seen & TRACK) == 0 ? Id.NONE : Id.of(draft.track);
    return new Place(Id.of(draft.id), track, draft.time);
  }

  private static @Nullable Operation create(Draft draft) {
    return draft.kind.equals("clip") && draft.clip != null ? new Create(draft.clip) : null;
  }

  // ---- clips ----

  /** Returns a clip, or null if it is none that is plain. */
  private @Nullable Clip clip() {
    int seen = 0;
    String id = "";
    String track = "";
    String content = ClipKind.MEDIA.id();
    long start = 0;
    long from = 0;
    long to = 0;
    JsonObject props = JsonObject.EMPTY;
    boolean more = in.opens('{', '}');
    while (more) {
      int field = 0;
      String key = in.key();
      switch (key) {
        case "id" -> {
          field = ID;
          id = in.string();
        }
        case "track" -> {
          field = TRACK;
          track = in.string();
        }
        case "start" -> {
          field = START;
          start = in.integer();
        }
        case "in" -> {
          field = IN;
          from = in.integer();
        }
        case "out" -> {
          field = OUT;
          to = in.integer();
        }
        case "content" -> {
          field = CONTENT;
          content = in.string();
        }
        default -> props = with(key, props);
      }
      seen = in.once(field, seen);
      more = in.goesOn('}');
    }
    ClipKind kind = kind(content);
    if (in.isLeft()
        || kind == null
        || (seen | CONTENT) != (ID | TRACK | START | IN | OUT | CONTENT)) {
      return null;
    }
    Id name = Id.of(id);
    return name.equals(Id.PROJECT) || name.equals(Id.NONE)
        ? null
        : new Clip(name, kind, Id.of(track), start - from, from, to, true, props);
  }

  private static @Nullable ClipKind kind(String content) {
    for (ClipKind each : CLIP_KINDS) {
      if (each.id().equals(content)) {
        return each;
      }
    }
    return null;
  }

  /** Takes the value of a property; keys that mean something else are not plain. */
  private JsonObject with(String key, JsonObject props) {
    Json value = in.value();
    boolean special = EntityCodec.isEscaped(EntityKind.CLIP, key);
    if (in.isLeft() || special || props.has(key)) {
      in.leave();
      return props;
    }
    PropertyTypes.check(key, value);
    return props.isEmpty() ? JsonObject.of(key, value) : props.with(key, value);
  }
}
