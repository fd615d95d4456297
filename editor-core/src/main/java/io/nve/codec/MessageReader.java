package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.protocol.Access;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** JSON trees to messages, every field checked. */
final class MessageReader {
  private final CodecLimits limits;
  private final OperationReader operations;

  MessageReader(CodecLimits limits) {
    this.limits = limits;
    this.operations = new OperationReader(limits.entities());
  }

  ClientMessage client(Fields in) {
    return switch (in.text("type")) {
      case "hello" -> hello(in);
      case "submit" -> submit(in);
      case "presence" -> PresenceCodec.read(in);
      default -> throw unknownType(in);
    };
  }

  ServerMessage server(Fields in) {
    return switch (in.text("type")) {
      case "welcome" -> welcome(in);
      case "entries" ->
          new ServerMessage.Entries(EntryCodec.readAll(in, operations), in.count("head"));
      case "fault" -> fault(in);
      case "presence" -> PresenceCodec.read(in);
      default -> throw unknownType(in);
    };
  }

  private static EditorException unknownType(Fields in) {
    return in.at("type", ErrorCode.BAD_DOCUMENT, "There is no such message");
  }

  private static ClientMessage.Hello hello(Fields in) {
    OptionalLong since =
        in.object().has("since") ? OptionalLong.of(in.count("since")) : OptionalLong.empty();
    return new ClientMessage.Hello(
        in.client("client"), version(in, "protocol"), version(in, "schema"), since);
  }

  private static int version(Fields in, String key) {
    return (int) Math.min(Integer.MAX_VALUE, in.count(key));
  }

  ClientMessage.Submit submit(Fields in) {
    List<Json> items = in.array("batches");
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      try {
        batches.add(operations.readBatch(items.get(i)));
      } catch (EditorException e) {
        throw e.under(Integer.toString(i)).under("batches");
      }
    }
    return new ClientMessage.Submit(
        in.client("client"), in.count("seq"), in.count("base"), batches);
  }

  private ServerMessage.Welcome welcome(Fields in) {
    return new ServerMessage.Welcome(
        in.client("client"),
        start(in),
        in.count("lastSeq"),
        EntryCodec.readAll(in, operations),
        in.count("head"),
        rights(in));
  }

  private Optional<ServerMessage.Start> start(Fields in) {
    if (!in.object().has("start")) {
      return Optional.empty();
    }
    try {
      Fields start = Fields.of(in.value("start"), ErrorCode.BAD_DOCUMENT);
      long version = start.count("version");
      return Optional.of(new ServerMessage.Start(version, project(start, limits)));
    } catch (EditorException e) {
      throw e.under("start");
    }
  }

  static Project project(Fields in, CodecLimits limits) {
    Json project = in.value("project");
    try {
      return ProjectCodec.fromJson(project, limits);
    } catch (EditorException e) {
      throw e.under("project");
    }
  }

  private static ServerMessage.Rights rights(Fields in) {
    Optional<ErrorCode> code =
        in.object().has("code") ? Optional.of(in.errorCode("code")) : Optional.empty();
    String message = in.object().has("message") ? in.text("message") : "";
    return new ServerMessage.Rights(in.choice("access", Access.values()), code, message);
  }

  private static ServerMessage.Fault fault(Fields in) {
    return new ServerMessage.Fault(
        in.errorCode("code"),
        in.text("message"),
        in.text("path"),
        in.count("seq"),
        in.count("expected"));
  }
}
