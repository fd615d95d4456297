package io.nve.benchmarks;

import io.nve.codec.MessageCodec;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.protocol.Applied;
import io.nve.protocol.ClientName;
import io.nve.protocol.ClientSession;
import io.nve.protocol.Entry;
import io.nve.protocol.ServerMessage;
import java.util.List;
import java.util.Optional;

/** A client that receives what others do, while a batch of its own is on its way. */
final class PeerReplica {
  private static final ClientName ANA = ClientName.of("ana");
  private static final ClientName BEN = ClientName.of("ben");

  private final ClientSession session;

  private PeerReplica(ClientSession session) {
    this.session = session;
  }

  static PeerReplica pending(Project start, Operation own) {
    ClientSession session = ClientSession.begin(ANA);
    session.connect();
    session.receive(
        new ServerMessage.Welcome(
            ANA,
            Optional.of(new ServerMessage.Start(0, start)),
            0,
            List.of(),
            0,
            ServerMessage.Rights.ALL));
    session.edit(batch(own), "");
    return new PeerReplica(session);
  }

  /** Returns what the server sends when somebody else has edited. */
  static String message(long version, Operation operation) {
    Entry entry = new Entry(version, BEN, version, new Applied(batch(operation)));
    return MessageCodec.encode(new ServerMessage.Entries(List.of(entry), version));
  }

  static Batch batch(Operation operation) {
    return operation instanceof Batch batch ? batch : new Batch("", List.of(operation));
  }

  void receive(String message) {
    session.receive(MessageCodec.decodeServer(message));
  }

  Project project() {
    return session.project();
  }
}
