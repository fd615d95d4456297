package io.nve.web;

import io.nve.history.KeptCut;
import io.nve.history.Turn;
import io.nve.protocol.Notice;
import io.nve.protocol.Refusal;
import io.nve.protocol.ServerMessage;
import java.util.Optional;
import org.teavm.jso.JSObject;

/** Notices as plain objects. */
final class Notices {
  private Notices() {}

  /** Returns what listeners are told, if they are: changes and presence have ways of their own. */
  static Optional<JSObject> of(Notice notice) {
    JSObject told =
        switch (notice) {
          case Notice.Opened opened -> opened(opened.rights());
          case Notice.Saved saved ->
              new Plain()
                  .put("kind", "saved")
                  .put("gesture", saved.gesture())
                  .put("version", saved.version())
                  .done();
          case Notice.Refused refused -> {
            Refusal refusal = refused.refusal();
            yield error("refused", refusal.code().name(), refusal.message(), refusal.path())
                .put("gesture", refused.batch().gesture())
                .put("label", refused.batch().batch().label())
                .done();
          }
          case Notice.Settled settled ->
              new Plain()
                  .put("kind", "settled")
                  .put("gesture", settled.batch().gesture())
                  .put("label", settled.batch().batch().label())
                  .done();
          case Notice.Turned turned -> turned(turned.turn());
          case Notice.Closed closed -> {
            ServerMessage.Fault fault = closed.fault();
            yield error("closed", fault.code().name(), fault.message(), fault.path()).done();
          }
          case Notice.Changed changed -> Border.undefined();
          case Notice.Seen seen -> Border.undefined();
        };
    return Border.isUndefined(told) ? Optional.empty() : Optional.of(told);
  }

  private static JSObject opened(ServerMessage.Rights rights) {
    Plain plain = new Plain().put("kind", "opened").put("access", rights.access().id());
    rights.code().ifPresent(code -> plain.put("code", code.name()));
    return plain.put("message", rights.message()).done();
  }

  private static Plain error(String kind, String code, String message, String path) {
    return new Plain()
        .put("kind", kind)
        .put("code", code)
        .put("message", message)
        .put("path", path);
  }

  private static JSObject turned(Turn turn) {
    JSObject[] kept = new JSObject[turn.keptCuts().size()];
    for (int i = 0; i < kept.length; i++) {
      KeptCut cut = turn.keptCuts().get(i);
      kept[i] =
          new Plain().put("left", cut.left().value()).put("right", cut.right().value()).done();
    }
    return new Plain()
        .put("kind", "turned")
        .put("label", turn.label())
        .put("skipped", turn.skipped().toArray(new String[0]))
        .put("keptCuts", kept)
        .done();
  }
}
