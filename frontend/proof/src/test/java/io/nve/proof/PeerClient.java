package io.nve.proof;

import io.nve.codec.MessageCodec;
import io.nve.codec.ProjectCodec;
import io.nve.edit.EditCatalog;
import io.nve.edit.RandomEdits;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Project;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.Notice;
import io.nve.protocol.ServerMessage;
import io.nve.testkit.SimulatedClient;
import io.nve.testkit.Simulation;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Somebody whose session lives at a peer, and who says by name which edits to make. */
final class PeerClient implements SimulatedClient {
  private final ClientName name;
  private final Peer peer;
  private final Consumer<ClientMessage> network;
  private JsonObject state = JsonObject.EMPTY;
  private boolean connected;
  private int gestures;

  PeerClient(ClientName name, Peer peer, Consumer<ClientMessage> network) {
    this.name = name;
    this.peer = peer;
    this.network = network;
    tell("begin");
  }

  private void tell(String what) {
    tell(JsonObject.of("do", Json.of(what)));
  }

  private void tell(JsonObject command) {
    state = peer.ask(command.with("client", Json.of(name.value())));
    for (Json message : ((Json.Arr) state.find("messages").orElseThrow()).values()) {
      network.accept(MessageCodec.decodeClient(((Json.Str) message).value()));
    }
  }

  private boolean is(String key) {
    return state.get(key) instanceof Json.Bool flag && flag.value();
  }

  private long count(String key) {
    return ((Json.Int) state.find(key).orElseThrow()).value();
  }

  @Override
  public ClientName name() {
    return name;
  }

  @Override
  public void connect() {
    connected = true;
    tell("connect");
  }

  @Override
  public void disconnect() {
    connected = false;
    tell("disconnect");
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public void receive(ServerMessage message) {
    if (connected) {
      tell(
          JsonObject.of("do", Json.of("receive"))
              .with("message", Json.of(MessageCodec.encode(message))));
    }
  }

  @Override
  public void resend() {
    if (connected && is("waiting")) {
      tell("resend");
    }
  }

  @Override
  public void relaunch() {
    disconnect();
    if (count("version") >= 0) {
      tell("relaunch");
    }
  }

  @Override
  public boolean canEdit() {
    return is("editable");
  }

  @Override
  public void edit(Random random, Simulation.Editor editor) {
    RandomEdits edits = new RandomEdits(random);
    gestures += random.nextInt(4) == 0 ? 0 : 1;
    tell(
        JsonObject.of("do", Json.of("edit"))
            .with("edit", edits.next(project()).toJson())
            .with("options", EditCatalog.encode(edits.options()))
            .with("gesture", Json.of("gesture " + gestures)));
  }

  @Override
  public void turn(boolean back) {
    tell(back ? "undo" : "redo");
  }

  @Override
  public Project project() {
    return ProjectCodec.decode(JvmPeer.text(state, "project"));
  }

  @Override
  public boolean isSettled(long version) {
    return connected && is("open") && count("pending") == 0 && count("version") == version;
  }

  /** Returns nothing: what peers are told stays with them. */
  @Override
  public List<Notice.Saved> saved() {
    return List.of();
  }

  @Override
  public void checkFates() {
    if (count("pending") > 0) {
      throw new AssertionError(name + " still waits for an answer");
    }
  }
}
