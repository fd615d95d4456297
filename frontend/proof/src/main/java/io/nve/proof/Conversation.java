package io.nve.proof;

import io.nve.codec.CodecLimits;
import io.nve.codec.EntryCodec;
import io.nve.codec.MessageCodec;
import io.nve.codec.SessionCodec;
import io.nve.codec.SnapshotCodec;
import io.nve.edit.IdSource;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.protocol.Author;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.ClientSession;
import io.nve.protocol.Entry;
import io.nve.protocol.Limits;
import io.nve.protocol.Outcome;
import io.nve.protocol.Permission;
import io.nve.protocol.Presence;
import io.nve.protocol.Sequencer;
import io.nve.protocol.ServerMessage;
import io.nve.protocol.Snapshot;
import io.nve.protocol.Versions;
import io.nve.testkit.RandomOperations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One client and a server who say everything that can be said, each message as text. */
final class Conversation {
  private static final ClientName ANA = ClientName.of("ana");
  private static final int EDITS = 6;

  private final Random random;
  private final ClientSession session = ClientSession.begin(ANA);
  private final Deque<ClientMessage> waiting = new ArrayDeque<>();
  private final List<Entry> log = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private Sequencer sequencer;

  Conversation(Project project, Random random) {
    this.random = random;
    this.sequencer =
        Sequencer.restore(Snapshot.initial(project), List.of(), Limits.DEFAULT, Versions.CURRENT);
  }

  void run(Transcript out) {
    waiting.addAll(session.connect().messages());
    answerAll();
    IdSource ids = IdSource.counting(ANA.value());
    for (int i = 0; i < EDITS; i++) {
      Operation operation = RandomOperations.next(random, session.project(), ids);
      Batch batch = new Batch("Edit", List.of(operation));
      waiting.addAll(session.edit(batch, "gesture" + i).messages());
      if (random.nextBoolean()) {
        answerAll();
      }
    }
    waiting.addAll(session.undo().messages());
    waiting.add(presence());
    String saved = SessionCodec.encode(session.save());
    texts.add(saved);
    require(saved, SessionCodec.encode(SessionCodec.decode(saved, CodecLimits.PROJECT)));
    answerAll();
    String snapshot = SnapshotCodec.encode(sequencer.snapshot());
    texts.add(snapshot);
    require(snapshot, SnapshotCodec.encode(SnapshotCodec.decode(snapshot, CodecLimits.PROJECT)));
    for (Entry entry : log) {
      String text = EntryCodec.encode(entry);
      texts.add(text);
      require(text, EntryCodec.encode(EntryCodec.decode(text, CodecLimits.MESSAGE)));
    }
    texts.forEach(out::add);
  }

  /** Returns what was said and stored, in the end. */
  List<String> texts() {
    return texts;
  }

  private void answerAll() {
    while (!waiting.isEmpty()) {
      ClientMessage message = waiting.poll();
      String text = MessageCodec.encode(message);
      texts.add(text);
      ClientMessage read = MessageCodec.decodeClient(text);
      require(text, MessageCodec.encode(read));
      for (ServerMessage answer : answers(read)) {
        String reply = MessageCodec.encode(answer);
        texts.add(reply);
        waiting.addAll(session.receive(MessageCodec.decodeServer(reply)).messages());
      }
    }
  }

  private List<ServerMessage> answers(ClientMessage message) {
    return switch (message) {
      case ClientMessage.Hello hello ->
          List.of(sequencer.greet(hello, ServerMessage.Rights.ALL, version -> Optional.of(log)));
      case ClientMessage.Submit submit -> {
        Author author = new Author(ANA, "Ana", Versions.CURRENT.schema());
        Outcome outcome = sequencer.submit(author, submit, Permission.EVERYTHING);
        sequencer = outcome.next();
        log.addAll(outcome.entries());
        List<ServerMessage> answers = new ArrayList<>(outcome.replies());
        if (!outcome.entries().isEmpty()) {
          answers.add(outcome.announcement());
        }
        yield answers;
      }
      case Presence presence -> List.of(presence);
    };
  }

  private Presence presence() {
    List<Id> selection = session.project().entities().stream().limit(2).map(Entity::id).toList();
    Id track = selection.get(0);
    Presence.Playhead playhead = new Presence.Playhead(track, random.nextInt(1_000_000_000));
    Presence.Drag drag = new Presence.Drag(selection, track, -random.nextInt(1000));
    return new Presence(
        ANA,
        7,
        Optional.of(
            new Presence.State("Ana 🎬", Optional.of(playhead), selection, Optional.of(drag))));
  }

  private static void require(String written, String again) {
    if (!written.equals(again)) {
      throw new AssertionError("Read otherwise than written: " + written);
    }
  }
}
