package io.nve.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Set;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server and its clients at one desk: messages are handed over by the test, one by one. */
final class Desk {
  static final Id A = Id.of("a");
  static final Id B = Id.of("b");
  static final Id C = Id.of("c");
  static final Id V1 = Id.of("v1");
  static final Id V2 = Id.of("v2");

  final List<Entry> log = new ArrayList<>();
  Sequencer sequencer;
  Permission permission = Permission.EVERYTHING;

  Desk() {
    this(Limits.DEFAULT);
  }

  Desk(Limits limits) {
    sequencer = Sequencer.restore(Snapshot.initial(project()), List.of(), limits, Versions.CURRENT);
  }

  /** Two tracks; on the first one a [0, 100) touching b [100, 200), and c [300, 400). */
  static Project project() {
    Id sequence = Id.of("s");
    Id asset = Id.of("m");
    List<Entity> all = new ArrayList<>();
    all.add(Sequence.of(sequence, FrameRate.FPS_25, 640, 360));
    all.add(Asset.of(asset, MediaReference.of("m.mp4", new TimeRange(0, 10_000))));
    all.add(Track.of(V1, sequence, TrackKind.VIDEO, "a"));
    all.add(Track.of(V2, sequence, TrackKind.VIDEO, "b"));
    all.add(Clip.media(A, asset, V1, 0, 50, 150));
    all.add(Clip.media(B, asset, V1, 100, 50, 150));
    all.add(Clip.media(C, asset, V1, 300, 50, 150));
    return Project.of(all);
  }

  static ClientName name(String name) {
    return ClientName.of(name);
  }

  static Author author(String name) {
    return new Author(name(name), name + "@example.org", Versions.CURRENT.schema());
  }

  static Batch batch(Operation... operations) {
    return new Batch("Edit", List.of(operations));
  }

  /** A batch that names an entity, so that tests can tell batches apart. */
  static Batch rename(Id id, String name) {
    return batch(new Set(id, "name", Json.of(name)));
  }

  static ClientMessage.Submit submit(String client, long seq, long base, Batch... batches) {
    return new ClientMessage.Submit(name(client), seq, base, List.of(batches));
  }

  /** Decides about batches and adopts the outcome. */
  Outcome decide(ClientMessage.Submit submit) {
    Outcome outcome = sequencer.submit(author(submit.client().value()), submit, permission);
    log.addAll(outcome.entries());
    sequencer = outcome.next();
    return outcome;
  }

  /** Has somebody rename something, in the present, and returns what everybody hears of it. */
  ServerMessage.Entries someone(String client, Id id, String name) {
    long seq = sequencer.lastSeq(name(client)) + 1;
    return decide(submit(client, seq, sequencer.version(), rename(id, name))).announcement();
  }

  /** Answers a message as a server does; the last of it is what everybody hears. */
  List<ServerMessage> answer(ClientMessage message) {
    return switch (message) {
      case ClientMessage.Hello hello ->
          List.of(sequencer.greet(hello, ServerMessage.Rights.ALL, this::logAfter));
      case ClientMessage.Submit submit -> {
        Outcome outcome = decide(submit);
        List<ServerMessage> answers = new ArrayList<>(outcome.replies());
        if (!outcome.entries().isEmpty()) {
          answers.add(outcome.announcement());
        }
        yield answers;
      }
      case Presence presence -> List.of(presence);
    };
  }

  private Optional<List<Entry>> logAfter(long version) {
    return log.isEmpty() || log.get(0).version() > version + 1
        ? Optional.empty()
        : Optional.of(log.stream().filter(entry -> entry.version() > version).toList());
  }

  /** Returns a session that is let in. */
  ClientSession join(String client) {
    ClientSession session = ClientSession.begin(name(client));
    settle(session, session.connect());
    return session;
  }

  /** Carries messages between the server and one client until neither has more to say. */
  void settle(ClientSession session, Reaction first) {
    List<ClientMessage> waiting = new ArrayList<>(first.messages());
    while (!waiting.isEmpty()) {
      for (ServerMessage message : answer(waiting.remove(0))) {
        waiting.addAll(session.receive(message).messages());
      }
    }
  }

  static String nameOf(Project project, Id id) {
    return project.find(id).orElseThrow().name();
  }

  static <M> M only(List<M> messages) {
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  static ClientMessage.Submit submitOf(Reaction reaction) {
    return (ClientMessage.Submit) only(reaction.messages());
  }
}
