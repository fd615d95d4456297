package io.nve.testkit;

import io.nve.codec.CodecLimits;
import io.nve.codec.SessionCodec;
import io.nve.edit.IdSource;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.ClientSession;
import io.nve.protocol.Limits;
import io.nve.protocol.Notice;
import io.nve.protocol.PendingBatch;
import io.nve.protocol.Reaction;
import io.nve.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A person at a program with a {@link ClientSession}, who notes what becomes of his work. */
final class LocalClient implements SimulatedClient {
  private final ClientName name;
  private final Limits limits;
  private final IdSource ids;
  private final Consumer<ClientMessage> network;
  private final Map<String, String> fates = new TreeMap<>();
  private final List<Notice.Saved> saved = new ArrayList<>();
  private ClientSession session;
  private boolean connected;
  private int gestures;

  LocalClient(ClientName name, Limits limits, Consumer<ClientMessage> network) {
    this.name = name;
    this.limits = limits;
    this.ids = IdSource.counting(name.value());
    this.network = network;
    this.session = ClientSession.begin(name, limits);
  }

  @Override
  public ClientName name() {
    return name;
  }

  @Override
  public Project project() {
    return session.project();
  }

  @Override
  public boolean canEdit() {
    return session.canEdit();
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public List<Notice.Saved> saved() {
    return saved;
  }

  @Override
  public void connect() {
    connected = true;
    react(session.connect());
  }

  @Override
  public void disconnect() {
    connected = false;
    session.disconnect();
  }

  @Override
  public void receive(ServerMessage message) {
    if (connected) {
      react(session.receive(message));
      checkMerge();
    }
  }

  @Override
  public void resend() {
    if (connected && session.isWaiting()) {
      react(session.resend());
    }
  }

  @Override
  public void edit(Random random, Simulation.Editor editor) {
    editor
        .next(random, session.project(), ids)
        .ifPresent(batch -> edit(batch, random.nextInt(4) == 0));
  }

  /** Makes an edit, perhaps one that goes on with the gesture of the one before. */
  private void edit(Batch batch, boolean drags) {
    gestures += drags && gestures > 0 ? 0 : 1;
    String gesture = "gesture " + gestures;
    fates.merge(gesture, "", String::concat);
    react(session.edit(batch, gesture));
  }

  @Override
  public void turn(boolean back) {
    react(back ? session.undo() : session.redo());
  }

  @Override
  public void relaunch() {
    disconnect();
    if (session.version().isPresent()) {
      String text = SessionCodec.encode(session.save());
      session = ClientSession.restore(SessionCodec.decode(text, CodecLimits.PROJECT), limits);
    }
  }

  private void react(Reaction reaction) {
    reaction.notices().forEach(this::note);
    reaction.messages().forEach(network);
  }

  private void note(Notice notice) {
    switch (notice) {
      case Notice.Saved done -> {
        saved.add(done);
        fates.merge(done.gesture(), "S", String::concat);
      }
      case Notice.Refused refused -> fates.merge(refused.batch().gesture(), "R", String::concat);
      case Notice.Settled settled -> fates.merge(settled.batch().gesture(), "D", String::concat);
      case Notice.Closed closed -> throw new AssertionError(name + " was turned out: " + closed);
      case Notice.Changed changed -> {}
      case Notice.Opened opened -> {}
      case Notice.Turned turned -> {}
      case Notice.Seen seen -> {}
    }
  }

  @Override
  public boolean isSettled(long version) {
    return connected
        && session.isOpen()
        && session.pending().isEmpty()
        && session.version().orElse(-1) == version;
  }

  /**
   * Checks that what is shown is what the server has with the pending work made on it: that merging
   * the one past the other came to the same.
   */
  private void checkMerge() {
    Project replayed = session.confirmed();
    for (PendingBatch each : session.pending()) {
      replayed = each.batch().applyTo(replayed);
    }
    if (!replayed.equals(session.project())) {
      throw new AssertionError(
          name
              + " sees something else than its pending work on version "
              + session.version().orElse(-1)
              + "; different are "
              + Project.changes(replayed, session.project()));
    }
  }

  @Override
  public void checkFates() {
    fates.forEach((gesture, fate) -> {
      if (fate.isEmpty()) {
        throw new AssertionError(name + " never heard what became of " + gesture);
      }
    });
  }
}
