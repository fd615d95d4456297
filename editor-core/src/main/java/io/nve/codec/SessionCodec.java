package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.PendingBatch;
import io.nve.protocol.SavedSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saved sessions as JSON text, so that work done offline outlives the program. */
public final class SessionCodec {
  /** The name and version that a saved session begins with. */
  public static final String SCHEMA = "nve-session/1";

  private SessionCodec() {}

  /** Returns a saved session as canonical JSON. */
  public static String encode(SavedSession session) {
    JsonObjectBuilder out =
        new JsonObjectBuilder()
            .put("schema", Json.of(SCHEMA))
            .put("client", Json.of(session.client().value()))
            .put("version", Json.of(session.version()))
            .put("decided", Json.of(session.decided()))
            .put("project", ProjectCodec.toJson(session.confirmed()));
    List<Json> pending = new ArrayList<>();
    for (PendingBatch each : session.pending()) {
      pending.add(
          JsonObject.of("seq", Json.of(each.seq()))
              .with("gesture", Json.of(each.gesture()))
              .with("batch", OperationWriter.write(each.batch())));
    }
    out.put("pending", Json.of(pending));
    session.sent().ifPresent(submit -> out.put("sent", MessageWriter.submit(submit)));
    return JsonWriter.canonical(out.build());
  }

  /**
   * Returns the saved session that a text describes.
   *
   * @throws EditorException with the path in the text, as {@link MessageCodec#decodeServer(String)}
   */
  public static SavedSession decode(String text, CodecLimits limits) {
    Fields in = Fields.of(JsonReader.read(text, limits.json()), ErrorCode.BAD_DOCUMENT);
    Schemas.check(in, SCHEMA);
    return new SavedSession(
        in.client("client"),
        in.count("version"),
        MessageReader.project(in, limits),
        in.count("decided"),
        sent(in, limits),
        pending(in, new OperationReader(limits.entities())));
  }

  private static Optional<ClientMessage.Submit> sent(Fields in, CodecLimits limits) {
    if (!in.object().has("sent")) {
      return Optional.empty();
    }
    Fields sent = in.inner("sent");
    try {
      return Optional.of(new MessageReader(limits).submit(sent));
    } catch (EditorException e) {
      throw e.under("sent");
    }
  }

  private static List<PendingBatch> pending(Fields in, OperationReader operations) {
    List<Json> items = in.array("pending");
    List<PendingBatch> pending = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      try {
        Fields each = Fields.of(items.get(i), ErrorCode.BAD_DOCUMENT);
        pending.add(
            new PendingBatch(
                each.count("seq"),
                each.text("gesture"),
                operations.readBatch(each.value("batch"))));
      } catch (EditorException e) {
        throw e.under(Integer.toString(i)).under("pending");
      }
    }
    return pending;
  }
}
