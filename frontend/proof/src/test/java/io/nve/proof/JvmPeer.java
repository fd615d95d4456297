package io.nve.proof;

import io.nve.codec.CodecLimits;
import io.nve.codec.MessageCodec;
import io.nve.codec.ProjectCodec;
import io.nve.codec.SessionCodec;
import io.nve.edit.Edit;
import io.nve.edit.EditCatalog;
import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.protocol.ClientName;
import io.nve.protocol.ClientSession;
import io.nve.protocol.Limits;
import io.nve.protocol.Reaction;
import io.nve.time.FrameRate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sessions in this JVM. */
final class JvmPeer implements Peer {
  private static final Reaction NOTHING = new Reaction(List.of(), List.of());

  private final Map<String, ClientSession> sessions = new TreeMap<>();
  private final Map<String, IdSource> ids = new TreeMap<>();

  @Override
  public JsonObject ask(JsonObject command) {
    String client = text(command, "client");
    JsonObject answer;
    try {
      answer = said(act(client, command));
    } catch (EditorException refusal) {
      answer = said(NOTHING).with("refused", Json.of(refusal.code().name()));
    }
    ClientSession session = sessions.get(client);
    return answer
        .with("project", Json.of(ProjectCodec.encode(session.project())))
        .with("editable", Json.of(session.canEdit()))
        .with("waiting", Json.of(session.isWaiting()))
        .with("open", Json.of(session.isOpen()))
        .with("pending", Json.of((long) session.pending().size()))
        .with("version", Json.of(session.version().orElse(-1)));
  }

  private Reaction act(String client, JsonObject command) {
    ClientSession session = sessions.get(client);
    return switch (text(command, "do")) {
      case "begin" -> begin(client);
      case "connect" -> session.connect();
      case "disconnect" -> {
        session.disconnect();
        yield NOTHING;
      }
      case "receive" -> session.receive(MessageCodec.decodeServer(text(command, "message")));
      case "resend" -> session.resend();
      case "relaunch" -> relaunch(client, session);
      case "undo" -> session.undo();
      case "redo" -> session.redo();
      case "edit" -> edit(client, session, command);
      default -> throw new IllegalArgumentException("Unknown command: " + command);
    };
  }

  private Reaction begin(String client) {
    sessions.put(client, ClientSession.begin(ClientName.of(client)));
    ids.put(client, IdSource.counting(client, 1));
    return NOTHING;
  }

  private Reaction relaunch(String client, ClientSession session) {
    String text = SessionCodec.encode(session.save());
    sessions.put(
        client,
        ClientSession.restore(SessionCodec.decode(text, CodecLimits.PROJECT), Limits.DEFAULT));
    return NOTHING;
  }

  private Reaction edit(String client, ClientSession session, JsonObject command) {
    Edit edit = EditCatalog.decode(command.find("edit").orElseThrow(), FrameRate.FPS_25);
    EditContext context =
        EditContext.of(ids.get(client))
            .with(EditCatalog.decodeOptions(command.find("options").orElseThrow()));
    return session.edit(edit.plan(session.project(), context), text(command, "gesture"));
  }

  private static JsonObject said(Reaction reaction) {
    List<Json> messages =
        reaction.messages().stream().map(each -> Json.of(MessageCodec.encode(each))).toList();
    return JsonObject.of("messages", Json.of(messages));
  }

  static String text(JsonObject json, String key) {
    return ((Json.Str) json.find(key).orElseThrow()).value();
  }
}
