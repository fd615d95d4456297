package io.nve.web;

import io.nve.codec.MessageCodec;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonWriter;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.Presence;
import java.util.List;
import org.teavm.jso.JSObject;

/** Presence to and from plain objects, in the form of the protocol. */
final class Presences {
  private static final String STATE = "state";

  private Presences() {}

  static Plain of(Presence presence) {
    JsonObject message = MessageCodec.toJson(presence);
    Plain plain = new Plain().put("client", presence.client().value());
    message.find(STATE).ifPresent(state -> plain.put(STATE, Border.js(state)));
    return plain;
  }

  static JSObject[] of(List<Presence> all) {
    JSObject[] found = new JSObject[all.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = of(all.get(i)).done();
    }
    return found;
  }

  /** Returns the message that says where one is, or, if the state is undefined, that one left. */
  static ClientMessage message(ClientName client, long count, JSObject state) {
    JsonObject message =
        JsonObject.of("type", Json.of("presence"))
            .with("client", Json.of(client.value()))
            .with("count", Json.of(count));
    boolean left = Border.isUndefined(state);
    JsonObject said = left ? message : message.with(STATE, Border.object(state));
    return MessageCodec.decodeClient(JsonWriter.canonical(said));
  }
}
