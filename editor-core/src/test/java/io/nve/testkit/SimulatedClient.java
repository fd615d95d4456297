package io.nve.testkit;

import io.nve.model.Project;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.Limits;
import io.nve.protocol.Notice;
import io.nve.protocol.ServerMessage;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Somebody who takes part in a {@link Simulation}: a session here, or one in another program. */
public interface SimulatedClient {
  /** Brings clients. */
  @FunctionalInterface
  interface Source {
    /** Returns a client that sends what it says into the simulated network. */
    SimulatedClient begin(ClientName name, Limits limits, Consumer<ClientMessage> network);
  }

  /** Returns his name. */
  ClientName name();

  /** Greets the server on a new connection. */
  void connect();

  /** Loses the connection. */
  void disconnect();

  /** Returns whether there is a connection, as far as he knows. */
  boolean isConnected();

  /** Hears the server. */
  void receive(ServerMessage message);

  /** Sends again what was not answered. */
  void resend();

  /** Ends the program and starts it again with what it saved. */
  void relaunch();

  /** Returns whether an edit would be taken. */
  boolean canEdit();

  /** Makes a random edit, or none. */
  void edit(Random random, Simulation.Editor editor);

  /** Undoes a step of his own, or makes it again. */
  void turn(boolean back);

  /** Returns what he sees. */
  Project project();

  /** Returns whether nothing is left to be done and he has heard of a version. */
  boolean isSettled(long version);

  /** Returns what he was told to be saved, as far as it is known. */
  List<Notice.Saved> saved();

  /** Checks that every gesture had an end; undoing is none. */
  void checkFates();
}
