package io.nve.web;

import io.nve.codec.CodecLimits;
import io.nve.codec.OperationCodec;
import io.nve.json.Json;
import io.nve.model.Id;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * A primitive change of a project, or a batch of them: what is sent, merged and undone. It is total:
 * where its target is unknown it changes nothing.
 *
 * <p>Edits are planned into operations; programs that know what they want make them directly, which
 * is quicker and asks nobody whether it makes sense.
 */
public final class Operation {
  final io.nve.op.Operation operation;

  Operation(io.nve.op.Operation operation) {
    this.operation = operation;
  }

  /** Sets a property of an entity; {@code null} removes it. */
  @JSExport
  public static Operation set(String id, String key, JSObject value) {
    return Thrown.by(() -> new Operation(new Set(Id.of(id), key, Border.json(value))));
  }

  /** Puts a clip's local time 0 at a time of a track; without a track it stays on its own. */
  @JSExport
  public static Operation place(String id, String track, double anchor) {
    return Thrown.by(
        () -> new Operation(new Place(Id.of(id), Id.of(track), Border.ticks(anchor))));
  }

  /** Returns the operation that a plain object says, in the form that the wire has. */
  @JSExport
  public static Operation of(JSObject value) {
    return Thrown.by(() -> {
      Json json = Border.object(value).with("v", Json.of(OperationCodec.VERSION));
      return new Operation(OperationCodec.fromJson(json, CodecLimits.MESSAGE));
    });
  }

  /** Returns the operation as JSON text. */
  @JSExport
  public String stringify() {
    return OperationCodec.encode(operation);
  }
}
