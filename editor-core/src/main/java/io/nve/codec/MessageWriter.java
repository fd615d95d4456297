package io.nve.codec;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.op.Batch;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.Message;
import io.nve.protocol.Presence;
import io.nve.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;

/** Messages to JSON trees. */
final class MessageWriter {
  private MessageWriter() {}

  static JsonObject write(Message message) {
    return switch (message) {
      case ClientMessage.Hello hello -> hello(hello);
      case ClientMessage.Submit submit -> submit(submit);
      case ServerMessage.Welcome welcome -> welcome(welcome);
      case ServerMessage.Entries entries -> entries(entries);
      case ServerMessage.Fault fault -> fault(fault);
      case Presence presence -> PresenceCodec.write(presence);
    };
  }

  static JsonObjectBuilder type(String name) {
    return new JsonObjectBuilder().put("type", Json.of(name));
  }

  private static JsonObject hello(ClientMessage.Hello hello) {
    JsonObjectBuilder out =
        type("hello")
            .put("client", Json.of(hello.client().value()))
            .put("protocol", Json.of((long) hello.protocol()))
            .put("schema", Json.of((long) hello.schema()));
    hello.since().ifPresent(version -> out.put("since", Json.of(version)));
    return out.build();
  }

  static JsonObject submit(ClientMessage.Submit submit) {
    List<Json> batches = new ArrayList<>();
    for (Batch batch : submit.batches()) {
      batches.add(OperationWriter.write(batch));
    }
    return type("submit")
        .put("client", Json.of(submit.client().value()))
        .put("seq", Json.of(submit.firstSeq()))
        .put("base", Json.of(submit.base()))
        .put("batches", Json.of(batches))
        .build();
  }

  private static JsonObject welcome(ServerMessage.Welcome welcome) {
    JsonObjectBuilder out =
        type("welcome")
            .put("client", Json.of(welcome.client().value()))
            .put("lastSeq", Json.of(welcome.lastSeq()))
            .put("entries", EntryCodec.writeAll(welcome.entries()))
            .put("head", Json.of(welcome.head()))
            .put("access", Json.of(welcome.rights().access().id()));
    welcome.start().ifPresent(start -> out.put("start", start(start)));
    welcome.rights().code().ifPresent(code -> out.put("code", Json.of(code.name())));
    if (!welcome.rights().message().isEmpty()) {
      out.put("message", Json.of(welcome.rights().message()));
    }
    return out.build();
  }

  private static JsonObject start(ServerMessage.Start start) {
    return JsonObject.of("version", Json.of(start.version()))
        .with("project", ProjectCodec.toJson(start.project()));
  }

  private static JsonObject entries(ServerMessage.Entries entries) {
    return type("entries")
        .put("entries", EntryCodec.writeAll(entries.entries()))
        .put("head", Json.of(entries.head()))
        .build();
  }

  private static JsonObject fault(ServerMessage.Fault fault) {
    return type("fault")
        .put("code", Json.of(fault.code().name()))
        .put("message", Json.of(fault.message()))
        .put("path", Json.of(fault.path()))
        .put("seq", Json.of(fault.seq()))
        .put("expected", Json.of(fault.expected()))
        .build();
  }
}
