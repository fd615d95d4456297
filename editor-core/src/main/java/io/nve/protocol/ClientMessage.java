package io.nve.protocol;

import io.nve.op.Batch;
import java.util.List;
import java.util.OptionalLong;

/** What a client says to the server. */
public sealed interface ClientMessage extends Message
    permits ClientMessage.Hello, ClientMessage.Submit, Presence {
  /** Returns who says it. */
  ClientName client();

  /**
   * Begins a connection, or asks again on an open one for what was missed.
   *
   * @param client who it is
   * @param protocol the {@linkplain Versions#protocol protocol} that it speaks
   * @param schema the {@linkplain Versions#schema schema} that it edits
   * @param since the version it has, or nothing if it has none
   */
  record Hello(ClientName client, int protocol, int schema, OptionalLong since)
      implements ClientMessage {}

  /**
   * Hands in batches. Once sent, it is sent again only as it was.
   *
   * @param client whose they are
   * @param firstSeq the sequence number of the first; the others follow without a gap
   * @param base the version that the first was made on; each other was made on the one before it
   * @param batches what was done, at least one
   */
  record Submit(ClientName client, long firstSeq, long base, List<Batch> batches)
      implements ClientMessage {
    /** Copies the batches. */
    public Submit {
      batches = List.copyOf(batches);
    }

    /** Returns the sequence number of the last batch. */
    public long lastSeq() {
      return firstSeq + batches.size() - 1;
    }
  }
}
