package io.nve.testkit;

import io.nve.codec.MessageCodec;
import io.nve.codec.ProjectCodec;
import io.nve.edit.IdSource;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.protocol.Applied;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.Entry;
import io.nve.protocol.Limits;
import io.nve.protocol.Notice;
import io.nve.protocol.Permission;
import io.nve.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Several clients and a server that edit one project over a bad network, all in one thread and all
 * decided by one seed. When everything has calmed down, all of them must have the same project, to
 * the byte, and every batch must have been decided once.
 *
 * <pre>{@code
 * Seeds.check(2_000, random -> Simulation.of(random, RandomProjects.next(random)).run());
 * }</pre>
 *
 * <p>A seed that fails names itself and the command that replays it.
 */
public final class Simulation {
  /** Makes the edits. */
  @FunctionalInterface
  public interface Editor {
    /** Returns a batch for what somebody sees, or nothing if he does nothing. */
    Optional<Batch> next(Random random, Project project, IdSource ids);
  }

  private static final Limits LIMITS = new Limits(5, 200, 12);
  private static final int PATIENCE = 200;

  private final Random random;
  private final Project start;
  private final SimulatedNetwork network;
  private final List<SimulatedClient> clients = new ArrayList<>();
  private Faults faults;
  private Editor editor = RandomEditing::next;
  private SimulatedClient.Source source = LocalClient::new;
  private Limits limits = LIMITS;
  private Permission permission = Permission.EVERYTHING;
  private int people;
  private int steps;
  private boolean asText;
  private SimulatedServer server;

  private Simulation(Random random, Project start) {
    this.random = random;
    this.start = start;
    this.people = 2 + random.nextInt(4);
    this.steps = 20 + random.nextInt(80);
    this.asText = random.nextInt(4) == 0;
    this.faults = Faults.next(random);
    this.network = new SimulatedNetwork(random, faults);
    this.server = newServer();
  }

  /** Returns a simulation of 2 to 5 people, up to 100 steps, and random faults. */
  public static Simulation of(Random random, Project start) {
    return new Simulation(random, start);
  }

  /** Has so many people edit. */
  public Simulation people(int count) {
    people = count;
    return this;
  }

  /** Takes so many steps, each an edit, a delivery or a fault, before all calms down. */
  public Simulation steps(int count) {
    steps = count;
    return this;
  }

  /** Has edits made by another editor than {@link RandomEditing}. */
  public Simulation editor(Editor other) {
    editor = other;
    return this;
  }

  /** Has other clients take part than sessions in this program. */
  public Simulation clients(SimulatedClient.Source other) {
    source = other;
    return this;
  }

  /** Has other limits hold for all. */
  public Simulation limits(Limits other) {
    limits = other;
    server = newServer();
    return this;
  }

  /** Has the server ask for permission. */
  public Simulation permission(Permission asked) {
    permission = asked;
    server = newServer();
    return this;
  }

  private SimulatedServer newServer() {
    return new SimulatedServer(start, limits, permission, this::toClient, this::disconnectAll);
  }

  private void disconnectAll() {
    clients.forEach(SimulatedClient::disconnect);
  }

  /** Runs it, and checks what has to hold; returns the log, for more checks. */
  public List<Entry> run() {
    for (int i = 0; i < people; i++) {
      ClientName name = ClientName.of("c" + i);
      clients.add(source.begin(name, limits, this::toServer));
    }
    clients.forEach(SimulatedClient::connect);
    for (int i = 0; i < steps; i++) {
      step();
    }
    calmDown();
    check();
    return server.history();
  }

  // ---- what happens ----

  private void step() {
    SimulatedClient client = clients.get(random.nextInt(clients.size()));
    if (chance(faults.disconnects())) {
      disconnect(client);
    } else if (chance(faults.restarts())) {
      crash();
    } else if (chance(faults.relaunches())) {
      server.lose(client.name());
      client.relaunch();
    } else if (chance(faults.compactions())) {
      compact();
    } else {
      live(client);
    }
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private void live(SimulatedClient client) {
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> edit(client);
      case 5 -> {
        if (client.isConnected()) {
          client.resend();
        } else if (random.nextInt(3) > 0) {
          client.connect();
        }
      }
      case 6 -> server.heartbeat();
      default -> network.deliverNext();
    }
  }

  private void edit(SimulatedClient client) {
    if (!client.canEdit()) {
      return;
    }
    if (random.nextInt(8) == 0) {
      client.turn(random.nextInt(3) > 0);
      return;
    }
    client.edit(random, editor);
  }

  private void disconnect(SimulatedClient client) {
    if (client.isConnected()) {
      client.disconnect();
      server.lose(client.name());
    }
  }

  private void crash() {
    if (random.nextBoolean()) {
      server.crashAfterCommit();
    } else {
      server.restart();
    }
  }

  private void compact() {
    switch (random.nextInt(4)) {
      case 0 -> server.purge();
      case 1 -> server.cut();
      default -> server.snapshot();
    }
  }

  // ---- messages ----

  /** What a client has sent may still arrive when its connection is long gone. */
  private void toServer(ClientMessage message) {
    ClientMessage carried =
        asText ? MessageCodec.decodeClient(MessageCodec.encode(message)) : message;
    network.send(() -> server.receive(carried));
  }

  private void toClient(ClientName name, ServerMessage message) {
    for (SimulatedClient client : clients) {
      if (client.name().equals(name)) {
        ServerMessage carried =
            asText ? MessageCodec.decodeServer(MessageCodec.encode(message)) : message;
        network.send(() -> client.receive(carried));
      }
    }
  }

  // ---- the end ----

  private void calmDown() {
    faults = Faults.NONE;
    network.heal();
    for (int round = 0; round < PATIENCE; round++) {
      for (SimulatedClient client : clients) {
        if (!client.isConnected() || !server.isConnected(client.name())) {
          client.disconnect();
          client.connect();
        }
        client.resend();
      }
      for (int i = 0; i < PATIENCE * people && !network.isEmpty(); i++) {
        network.deliverNext();
      }
      if (clients.stream().allMatch(client -> client.isSettled(server.version()))) {
        return;
      }
      server.heartbeat();
    }
    throw new AssertionError("The clients do not come to rest");
  }

  private void check() {
    List<Entry> history = server.history();
    Project replayed = start;
    Map<ClientName, Long> seqs = new TreeMap<>();
    for (int i = 0; i < history.size(); i++) {
      Entry entry = history.get(i);
      require(entry.version() == i + 1, "Version " + (i + 1) + " is missing");
      require(
          entry.seq() == seqs.merge(entry.client(), 1L, Long::sum),
          "The batches of " + entry.client() + " were not decided in order, once each");
      replayed = entry.applyTo(replayed);
    }
    String expected = ProjectCodec.encode(replayed);
    require(ProjectCodec.encode(server.project()).equals(expected), "The server differs");
    for (SimulatedClient client : clients) {
      client.checkFates();
      require(
          ProjectCodec.encode(client.project()).equals(expected),
          client.name() + " differs from the log");
      client.saved().forEach(saved -> checkSaved(saved, client.name(), history));
    }
  }

  private static void checkSaved(Notice.Saved saved, ClientName client, List<Entry> history) {
    Entry entry = history.get((int) saved.version() - 1);
    require(
        entry.client().equals(client)
            && entry.seq() == saved.seq()
            && entry.decision() instanceof Applied,
        client + " was told that " + saved + ", but the log says " + entry);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
