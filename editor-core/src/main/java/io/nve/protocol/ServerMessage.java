package io.nve.protocol;

import io.nve.error.ErrorCode;
import io.nve.model.Project;
import java.util.List;
import java.util.Optional;

/** What the server says to a client. */
public sealed interface ServerMessage extends Message
    permits ServerMessage.Welcome, ServerMessage.Entries, ServerMessage.Fault, Presence {
  /**
   * Answers a {@link ClientMessage.Hello}.
   *
   * @param client whom it is for
   * @param start the project to begin with; nothing if the client's own version will do
   * @param lastSeq the last sequence number of the client that was decided before the first of
   *     {@code entries}
   * @param entries what happened after that start, or after the client's own version
   * @param head the version that the server is at
   * @param rights what the client may do
   */
  record Welcome(
      ClientName client,
      Optional<Start> start,
      long lastSeq,
      List<Entry> entries,
      long head,
      Rights rights)
      implements ServerMessage {
    /** Copies the entries. */
    public Welcome {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A project to begin with.
   *
   * @param version its version
   * @param project the project
   */
  record Start(long version, Project project) {}

  /**
   * What a client may do, and if it is not everything, why.
   *
   * @param access reading, or editing too
   * @param code why it is not editing
   * @param message the same for people; may be empty
   */
  record Rights(Access access, Optional<ErrorCode> code, String message) {
    /** Reading and editing. */
    public static final Rights ALL = new Rights(Access.EDIT, Optional.empty(), "");
  }

  /**
   * Tells what happened. Without entries it only tells how far the server is, so that a client
   * notices what it missed.
   *
   * @param entries rows of the log, in order
   * @param head the version that the server is at
   */
  record Entries(List<Entry> entries, long head) implements ServerMessage {
    /** Copies the entries. */
    public Entries {
      entries = entries.size() == 1 ? List.of(entries.get(0)) : List.copyOf(entries);
    }
  }

  /**
   * Says that a message was not taken, which changed nothing.
   *
   * @param code why, for programs
   * @param message why, for people
   * @param path where in the message, as a JSON Pointer; may be empty
   * @param seq the first sequence number of the {@code Submit} in question, or 0
   * @param expected the sequence number that the server expects next of the client, or 0
   */
  record Fault(ErrorCode code, String message, String path, long seq, long expected)
      implements ServerMessage {}
}
