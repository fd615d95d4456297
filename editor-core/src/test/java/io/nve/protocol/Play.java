package io.nve.protocol;

import io.nve.model.Project;
import io.nve.op.Batch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plays a conversation between a real sequencer and real sessions: says for each message that
 * somebody has written down what is really said there.
 */
public final class Play {
  private final Map<ClientName, ClientSession> sessions = new TreeMap<>();
  private final Map<ClientName, Deque<ClientMessage>> said = new TreeMap<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Entry> log = new ArrayList<>();
  private final Limits limits;
  private Sequencer sequencer;
  private final Set<ClientName> deaf = new TreeSet<>();

  /** What the server says, and to whom. */
  private record Answer(List<ClientName> to, ServerMessage message) {}

  /** Begins with a project, and with a server that rebases from one version back only. */
  public Play(Project project) {
    limits = new Limits(200, 5000, 1);
    sequencer = Sequencer.restore(Snapshot.initial(project), List.of(), limits, Versions.CURRENT);
  }

  /** Loses what the server says to somebody, or no longer. */
  public void lose(ClientName client, boolean all) {
    if (all) {
      deaf.add(client);
    } else {
      deaf.remove(client);
    }
  }

  /** Breaks somebody's connection. */
  public void disconnect(ClientName client) {
    sessions.get(client).disconnect();
  }

  /** Takes what a client is said to say, and returns what it does say. */
  public ClientMessage client(ClientMessage written) {
    ClientSession session =
        sessions.computeIfAbsent(
            written.client(), name -> ClientSession.begin(name, Limits.DEFAULT));
    Deque<ClientMessage> queue = said.computeIfAbsent(written.client(), name -> new ArrayDeque<>());
    if (queue.isEmpty()) {
      queue.addAll(act(session, written));
    }
    ClientMessage message = queue.isEmpty() ? written : queue.poll();
    answer(message);
    return message;
  }

  private static List<ClientMessage> act(ClientSession session, ClientMessage written) {
    return switch (written) {
      case ClientMessage.Hello hello -> session.connect().messages();
      case ClientMessage.Submit submit when session.isWaiting() -> session.resend().messages();
      case ClientMessage.Submit submit -> {
        List<ClientMessage> messages = new ArrayList<>();
        for (Batch batch : submit.batches()) {
          messages.addAll(session.edit(batch, "").messages());
        }
        yield messages;
      }
      case Presence presence -> List.of();
    };
  }

  private void answer(ClientMessage message) {
    ClientName client = message.client();
    switch (message) {
      case ClientMessage.Hello hello ->
          answers.add(
              new Answer(
                  List.of(client),
                  sequencer.greet(hello, ServerMessage.Rights.ALL, this::logAfter)));
      case ClientMessage.Submit submit -> {
        Author author = new Author(client, client.value(), Versions.CURRENT.schema());
        Outcome outcome = sequencer.submit(author, submit, Permission.EVERYTHING);
        log.addAll(outcome.entries());
        sequencer = outcome.next();
        outcome.replies().forEach(reply -> answers.add(new Answer(List.of(client), reply)));
        if (!outcome.entries().isEmpty()) {
          answers.add(new Answer(List.copyOf(sessions.keySet()), outcome.announcement()));
        }
      }
      case Presence presence -> answers.add(new Answer(List.copyOf(sessions.keySet()), presence));
    }
  }

  private Optional<List<Entry>> logAfter(long version) {
    return Optional.of(log.subList((int) version, log.size()));
  }

  /** Returns what the server says next; without anything to answer, a heartbeat. */
  public ServerMessage server() {
    Answer answer =
        answers.isEmpty()
            ? new Answer(List.copyOf(sessions.keySet()), sequencer.heartbeat())
            : answers.poll();
    for (ClientName client : answer.to()) {
      if (!deaf.contains(client)) {
        said.get(client).addAll(sessions.get(client).receive(answer.message()).messages());
      }
    }
    return answer.message();
  }

  /** Returns what is wrong at the end: what was not said, or who does not agree; else nothing. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    answers.forEach(answer -> faults.add("The server also says " + answer.message()));
    said.forEach((name, queue) -> queue.forEach(more -> faults.add(name + " also says " + more)));
    sessions.forEach((name, session) -> {
      if (!session.project().equals(sequencer.project())) {
        faults.add(name + " has another project than the server");
      }
    });
    return faults;
  }
}
