package io.nve.codec;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Id;
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

/** Operations to JSON trees; a record's components are its fields. */
final class OperationWriter {
  private OperationWriter() {}

  static JsonObject write(Operation operation) {
    JsonObjectBuilder out = new JsonObjectBuilder();
    switch (operation) {
      case Create create ->
          op(out, "create")
              .put("entity", EntityCodec.write(create.entity()))
              .put("kind", Json.of(create.entity().kind().id()));
      case Alive alive -> op(out, "alive", alive.id()).put("alive", Json.of(alive.alive()));
      case Set set ->
          op(out, "set", set.id()).put("key", Json.of(set.key())).put("value", set.value());
      case Place place -> {
        op(out, "place", place.id()).put("anchor", Json.of(place.anchor()));
        if (!place.stays()) {
          out.put("track", id(place.track()));
        }
      }
      case TrimIn trim -> op(out, "trimIn", trim.id()).put("in", Json.of(trim.in()));
      case TrimOut trim -> op(out, "trimOut", trim.id()).put("out", Json.of(trim.out()));
      case Slip slip -> op(out, "slip", slip.id()).put("distance", Json.of(slip.distance()));
      case Split split ->
          op(out, "split", split.id())
              .put("newId", id(split.newId()))
              .put("at", Json.of(split.at()));
      case Shift shift -> {
        op(out, "shift")
            .put("track", id(shift.track()))
            .put("at", Json.of(shift.at()))
            .put("distance", Json.of(shift.distance()));
        if (!shift.own().isEmpty()) {
          out.put("own", own(shift));
        }
      }
      case Add add ->
          op(out, "add", add.id())
              .put("key", Json.of(add.key()))
              .put("amount", Json.of(add.amount()));
      case Text text ->
          op(out, "text", text.id())
              .put("key", Json.of(text.key()))
              .put("delta", delta(text.delta()));
      case Batch batch -> {
        op(out, "batch").put("label", Json.of(batch.label())).put("ops", operations(batch));
        if (!batch.requires().isEmpty()) {
          out.put("requires", requirements(batch));
        }
      }
      case Purge purge -> op(out, "purge").put("ids", ids(purge.ids()));
      case Noop noop -> op(out, "noop");
    }
    return out.build();
  }

  private static JsonObjectBuilder op(JsonObjectBuilder out, String name) {
    return out.put("op", Json.of(name));
  }

  private static JsonObjectBuilder op(JsonObjectBuilder out, String name, Id id) {
    return op(out, name).put("id", id(id));
  }

  private static Json id(Id id) {
    return Json.of(id.value());
  }

  private static Json operations(Batch batch) {
    List<Json> operations = new ArrayList<>();
    for (Operation operation : batch.operations()) {
      operations.add(write(operation));
    }
    return Json.of(operations);
  }

  private static Json own(Shift shift) {
    JsonObjectBuilder out = new JsonObjectBuilder();
    for (Shift.Own each : shift.own()) {
      out.put(each.clip().value(), Json.of(each.distance()));
    }
    return out.build();
  }

  private static Json requirements(Batch batch) {
    List<Json> requirements = new ArrayList<>();
    for (Requirement requirement : batch.requires()) {
      requirements.add(
          switch (requirement) {
            case Requirement.Living living -> JsonObject.of("living", id(living.id()));
            case Requirement.Head head -> edge("head", head.clip(), head.in());
            case Requirement.Tail tail -> edge("tail", tail.clip(), tail.out());
            case Requirement.Touching touching ->
                JsonObject.of("touching", ids(List.of(touching.left(), touching.right())));
          });
    }
    return Json.of(requirements);
  }

  private static Json edge(String name, Id clip, long time) {
    return JsonObject.of(name, id(clip)).with("at", Json.of(time));
  }

  private static Json ids(List<Id> ids) {
    return Json.of(ids.stream().map(OperationWriter::id).toList());
  }

  /** Keeps are positive numbers, deletions negative ones, insertions text. */
  private static Json delta(TextDelta delta) {
    List<Json> parts = new ArrayList<>();
    for (TextDelta.Part part : delta.parts()) {
      parts.add(
          switch (part) {
            case TextDelta.Retain retain -> Json.of((long) retain.count());
            case TextDelta.Insert insert -> Json.of(insert.text());
            case TextDelta.Delete delete -> Json.of(-(long) delete.count());
          });
    }
    return Json.of(parts);
  }
}
