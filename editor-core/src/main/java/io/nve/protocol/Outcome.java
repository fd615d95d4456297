package io.nve.protocol;

import java.util.List;

/**
 * What a server does about a message, in this order: append the entries durably, adopt the next
 * sequencer, send. When the append fails nothing has happened, and the old sequencer still holds.
 *
 * @param entries what is appended to the log; all of them or none
 * @param replies what is sent to the author alone
 * @param next the sequencer from then on
 */
public record Outcome(List<Entry> entries, List<ServerMessage> replies, Sequencer next) {
  /** Copies the lists. */
  public Outcome {
    entries = List.copyOf(entries);
    replies = List.copyOf(replies);
  }

  /** Returns what is sent to every client, the author among them, once the entries are durable. */
  public ServerMessage.Entries announcement() {
    return new ServerMessage.Entries(entries, next.version());
  }
}
