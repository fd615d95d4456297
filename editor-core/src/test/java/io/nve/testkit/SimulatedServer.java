package io.nve.testkit;

import io.nve.codec.CodecLimits;
import io.nve.codec.SnapshotCodec;
import io.nve.model.Project;
import io.nve.protocol.Author;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.Entry;
import io.nve.protocol.Limits;
import io.nve.protocol.Outcome;
import io.nve.protocol.Permission;
import io.nve.protocol.Presence;
import io.nve.protocol.Sequencer;
import io.nve.protocol.ServerMessage;
import io.nve.protocol.Snapshot;
import io.nve.protocol.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A server with a store that survives its crashes, and nothing else that does. What {@code history}
 * has is for the checks: it is never cut.
 */
final class SimulatedServer {
  private final Limits limits;
  private final Permission permission;
  private final BiConsumer<ClientName, ServerMessage> network;
  private final Runnable connectionsBreak;
  private final List<Entry> history = new ArrayList<>();
  private final Map<ClientName, Author> connected = new TreeMap<>();

  // The store.
  private Snapshot stored;
  private List<Entry> log = new ArrayList<>();
  private long logStart;

  // What a crash takes.
  private Sequencer sequencer;
  private boolean crashesAfterCommit;

  SimulatedServer(
      Project project,
      Limits limits,
      Permission permission,
      BiConsumer<ClientName, ServerMessage> network,
      Runnable connectionsBreak) {
    this.connectionsBreak = connectionsBreak;
    this.limits = limits;
    this.permission = permission;
    this.network = network;
    this.stored = Snapshot.initial(project);
    this.sequencer = Sequencer.restore(stored, log, limits, Versions.CURRENT);
  }

  List<Entry> history() {
    return history;
  }

  long version() {
    return sequencer.version();
  }

  Project project() {
    return sequencer.project();
  }

  void receive(ClientMessage message) {
    ClientName client = message.client();
    switch (message) {
      case ClientMessage.Hello hello -> {
        connected.put(client, new Author(client, "user of " + client, hello.schema()));
        network.accept(client, sequencer.greet(hello, ServerMessage.Rights.ALL, this::logAfter));
      }
      case ClientMessage.Submit submit -> {
        if (connected.containsKey(client)) {
          commit(sequencer.submit(connected.get(client), submit, permission), client);
        }
      }
      case Presence presence -> announce(presence);
    }
  }

  private Optional<List<Entry>> logAfter(long version) {
    return version < logStart
        ? Optional.empty()
        : Optional.of(List.copyOf(log.subList((int) (version - logStart), log.size())));
  }

  private void commit(Outcome outcome, ClientName author) {
    log.addAll(outcome.entries());
    history.addAll(outcome.entries());
    if (crashesAfterCommit && !outcome.entries().isEmpty()) {
      restart();
      return;
    }
    sequencer = outcome.next();
    outcome.replies().forEach(reply -> network.accept(author, reply));
    if (!outcome.entries().isEmpty()) {
      announce(outcome.announcement());
    }
  }

  private void announce(ServerMessage message) {
    connected.keySet().forEach(client -> network.accept(client, message));
  }

  void heartbeat() {
    announce(sequencer.heartbeat());
  }

  void lose(ClientName client) {
    connected.remove(client);
  }

  boolean isConnected(ClientName client) {
    return connected.containsKey(client);
  }

  /** Loses everything but the store. */
  void restart() {
    crashesAfterCommit = false;
    connected.clear();
    connectionsBreak.run();
    List<Entry> tail = logAfter(stored.version()).orElseThrow();
    sequencer = Sequencer.restore(stored, tail, limits, Versions.CURRENT);
  }

  /** Loses everything but the store right after the next commit, before anybody hears of it. */
  void crashAfterCommit() {
    crashesAfterCommit = true;
  }

  /** Stores a snapshot, as text, and lets newcomers begin there. */
  void snapshot() {
    String text = SnapshotCodec.encode(sequencer.snapshot());
    stored = SnapshotCodec.decode(text, CodecLimits.PROJECT);
    sequencer = sequencer.startingFrom(stored);
  }

  /** Forgets the log up to the stored snapshot. */
  void cut() {
    log = new ArrayList<>(logAfter(stored.version()).orElseThrow());
    logStart = stored.version();
  }

  /** Forgets what was deleted already when the stored snapshot was taken. */
  void purge() {
    commit(sequencer.purge(stored.project()), ClientName.SERVER);
  }
}
