package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.PropertyTypes;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Requirement;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.ArrayList;
import java.util.List;

/** JSON trees to operations, every field checked. */
final class OperationReader {
  private static final EntityKind[] KINDS = EntityKind.values();

  /** More characters than a text can have; and sums of a few of it still fit an int. */
  private static final long LONGEST_TEXT = 1 << 28;

  private final int limit;
  private int count;

  OperationReader(int limit) {
    this.limit = limit;
  }

  Operation read(Json json) {
    if (++count > limit) {
      throw new EditorException(
          ErrorCode.LIMIT_ENTITIES, "There are more than " + limit + " operations");
    }
    Fields in = Fields.of(json, ErrorCode.INVALID_OP);
    return switch (in.text("op")) {
      case "create" -> new Create(entity(exact(in, "entity", "kind")));
      case "alive" -> new Alive(exact(in, "id", "alive").id("id"), in.bool("alive"));
      case "set" -> set(exact(in, "id", "key", "value"));
      case "place" -> place(exact(in, "id", "track", "anchor"));
      case "trimIn" -> new TrimIn(exact(in, "id", "in").id("id"), in.time("in"));
      case "trimOut" -> new TrimOut(exact(in, "id", "out").id("id"), in.time("out"));
      case "slip" -> new Slip(exact(in, "id", "distance").id("id"), in.time("distance"));
      case "split" -> split(exact(in, "id", "newId", "at"));
      case "shift" -> shift(exact(in, "track", "at", "distance", "own"));
      case "add" -> add(exact(in, "id", "key", "amount"));
      case "text" -> text(exact(in, "id", "key", "delta"));
      case "batch" -> batch(exact(in, "label", "ops", "requires"));
      case "purge" -> new Purge(ids(exact(in, "ids"), "ids"));
      case "noop" -> {
        exact(in);
        yield Noop.NOOP;
      }
      default -> throw in.at("op", ErrorCode.INVALID_OP, "There is no such operation");
    };
  }

  /** Reads an operation that must be a batch. */
  Batch readBatch(Json json) {
    if (read(json) instanceof Batch batch) {
      return batch;
    }
    throw new EditorException(ErrorCode.INVALID_OP, "This must be a batch");
  }

  /** Checks that no field is there but {@code op} and these. */
  private static Fields exact(Fields in, String... keys) {
    JsonObject object = in.object();
    for (int i = 0; i < object.size(); i++) {
      String key = object.keyAt(i);
      if (!key.equals("op") && !isOne(key, keys)) {
        throw in.at(key, ErrorCode.INVALID_OP, "This operation has no such field");
      }
    }
    return in;
  }

  private static boolean isOne(String key, String[] keys) {
    for (String each : keys) {
      if (each.equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static Entity entity(Fields in) {
    EntityKind kind = in.choice("kind", KINDS);
    try {
      Fields fields = Fields.of(in.value("entity"), ErrorCode.INVALID_OP);
      if (kind == EntityKind.CLIP) {
        fields.time("start");
        fields.time("in");
        fields.time("out");
      }
      return EntityCodec.read(kind, fields);
    } catch (EditorException e) {
      throw e.under("entity");
    }
  }

  private static Set set(Fields in) {
    String key = in.text("key");
    Json value = in.value("value");
    if (!(value instanceof Json.Null)) {
      checkType(key, value, "value");
    }
    return new Set(in.id("id"), key, value);
  }

  private static void checkType(String key, Json value, String field) {
    try {
      PropertyTypes.check(key, value);
    } catch (EditorException e) {
      throw e.under(field);
    }
  }

  private static Place place(Fields in) {
    Id track = in.object().has("track") ? in.id("track") : Id.NONE;
    return new Place(in.id("id"), track, in.time("anchor"));
  }

  private static Split split(Fields in) {
    return new Split(in.id("id"), in.id("newId"), in.time("at"));
  }

  private static Shift shift(Fields in) {
    List<Shift.Own> own = in.object().has("own") ? own(in.value("own")) : List.of();
    return new Shift(in.id("track"), in.time("at"), in.time("distance"), own);
  }

  private static List<Shift.Own> own(Json json) {
    List<Shift.Own> own = new ArrayList<>();
    try {
      Fields clips = Fields.of(json, ErrorCode.INVALID_OP);
      for (int i = 0; i < clips.object().size(); i++) {
        String clip = clips.object().keyAt(i);
        if (!Id.isValid(clip)) {
          throw clips.at(clip, ErrorCode.INVALID_ID, "This is no clip's id");
        }
        own.add(new Shift.Own(Id.of(clip), clips.time(clip)));
      }
    } catch (EditorException e) {
      throw e.under("own");
    }
    return own;
  }

  private static Add add(Fields in) {
    String key = in.text("key");
    checkType(key, Json.of(0L), "key");
    return new Add(in.id("id"), key, in.time("amount"));
  }

  private static Text text(Fields in) {
    String key = in.text("key");
    checkType(key, Json.of(""), "key");
    return new Text(in.id("id"), key, delta(in));
  }

  private static TextDelta delta(Fields in) {
    List<TextDelta.Part> parts = new ArrayList<>();
    long length = 0;
    for (Json part : in.array("delta")) {
      switch (part) {
        case Json.Int keep when keep.value() > 0 && keep.value() <= LONGEST_TEXT ->
            parts.add(new TextDelta.Retain((int) keep.value()));
        case Json.Int delete when delete.value() < 0 && delete.value() >= -LONGEST_TEXT ->
            parts.add(new TextDelta.Delete((int) -delete.value()));
        case Json.Str insert when !insert.value().isEmpty() ->
            parts.add(new TextDelta.Insert(insert.value()));
        default -> throw in.at("delta", ErrorCode.INVALID_OP, "A step of the change is malformed");
      }
      length += part instanceof Json.Int step ? Math.abs(step.value()) : 0;
    }
    if (length > LONGEST_TEXT) {
      throw in.at("delta", ErrorCode.INVALID_OP, "The change is longer than any text");
    }
    return new TextDelta(parts);
  }

  private Batch batch(Fields in) {
    List<Json> items = in.array("ops");
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      try {
        operations.add(read(items.get(i)));
      } catch (EditorException e) {
        throw e.under(Integer.toString(i)).under("ops");
      }
    }
    return new Batch(in.text("label"), operations, requirements(in));
  }

  private static List<Requirement> requirements(Fields in) {
    List<Requirement> requirements = new ArrayList<>();
    if (in.object().has("requires")) {
      List<Json> items = in.array("requires");
      for (int i = 0; i < items.size(); i++) {
        try {
          requirements.add(requirement(Fields.of(items.get(i), ErrorCode.INVALID_OP)));
        } catch (EditorException e) {
          throw e.under(Integer.toString(i)).under("requires");
        }
      }
    }
    return requirements;
  }

  private static Requirement requirement(Fields in) {
    if (in.object().has("living")) {
      return new Requirement.Living(exact(in, "living").id("living"));
    }
    if (in.object().has("head")) {
      return new Requirement.Head(exact(in, "head", "at").id("head"), in.time("at"));
    }
    if (in.object().has("tail")) {
      return new Requirement.Tail(exact(in, "tail", "at").id("tail"), in.time("at"));
    }
    List<Id> ids = ids(exact(in, "touching"), "touching");
    if (ids.size() != 2) {
      throw in.at("touching", ErrorCode.INVALID_OP, "Two clips touch, no more and no less");
    }
    return new Requirement.Touching(ids.get(0), ids.get(1));
  }

  private static List<Id> ids(Fields in, String key) {
    List<Id> ids = new ArrayList<>();
    for (Json item : in.array(key)) {
      if (!(item instanceof Json.Str text) || !Id.isValid(text.value())) {
        throw in.at(key, ErrorCode.INVALID_ID, "This is not a list of ids");
      }
      ids.add(Id.of(text.value()));
    }
    return ids;
  }
}
