package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Id;
import io.nve.protocol.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Presence to and from JSON trees. */
final class PresenceCodec {
  private PresenceCodec() {}

  // ---- writing ----

  static JsonObject write(Presence presence) {
    JsonObjectBuilder out =
        MessageWriter.type("presence")
            .put("client", Json.of(presence.client().value()))
            .put("count", Json.of(presence.count()));
    presence.state().ifPresent(state -> out.put("state", state(state)));
    return out.build();
  }

  private static JsonObject state(Presence.State state) {
    JsonObjectBuilder out = new JsonObjectBuilder().put("name", Json.of(state.name()));
    state
        .playhead()
        .ifPresent(at ->
            out.put(
                "playhead",
                JsonObject.of("sequence", Json.of(at.sequence().value()))
                    .with("time", Json.of(at.time()))));
    if (!state.selection().isEmpty()) {
      out.put("selection", ids(state.selection()));
    }
    state
        .drag()
        .ifPresent(drag ->
            out.put(
                "drag",
                JsonObject.of("clips", ids(drag.clips()))
                    .with("track", Json.of(drag.track().value()))
                    .with("distance", Json.of(drag.distance()))));
    return out.build();
  }

  private static Json ids(List<Id> ids) {
    List<Json> written = new ArrayList<>();
    for (Id id : ids) {
      written.add(Json.of(id.value()));
    }
    return Json.of(written);
  }

  // ---- reading ----

  static Presence read(Fields in) {
    Optional<Presence.State> state =
        in.object().has("state") ? Optional.of(state(in.inner("state"))) : Optional.empty();
    return new Presence(in.client("client"), in.count("count"), state);
  }

  private static Presence.State state(Fields in) {
    try {
      List<Id> selection = in.object().has("selection") ? ids(in, "selection") : List.of();
      return new Presence.State(in.text("name"), playhead(in), selection, drag(in));
    } catch (EditorException e) {
      throw e.under("state");
    }
  }

  private static Optional<Presence.Playhead> playhead(Fields in) {
    if (!in.object().has("playhead")) {
      return Optional.empty();
    }
    Fields at = in.inner("playhead");
    try {
      return Optional.of(new Presence.Playhead(at.id("sequence"), at.time("time")));
    } catch (EditorException e) {
      throw e.under("playhead");
    }
  }

  private static Optional<Presence.Drag> drag(Fields in) {
    if (!in.object().has("drag")) {
      return Optional.empty();
    }
    Fields at = in.inner("drag");
    try {
      return Optional.of(new Presence.Drag(ids(at, "clips"), at.id("track"), at.time("distance")));
    } catch (EditorException e) {
      throw e.under("drag");
    }
  }

  private static List<Id> ids(Fields in, String key) {
    List<Json> items = in.array(key);
    List<Id> ids = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof Json.Str text) || !Id.isValid(text.value())) {
        throw new EditorException(ErrorCode.INVALID_ID, "This is no id")
            .under(Integer.toString(i))
            .under(key);
      }
      ids.add(Id.of(text.value()));
    }
    return ids;
  }
}
