package io.nve.protocol;

import io.nve.model.Project;
import java.util.List;
import java.util.Optional;

/**
 * What of a {@link ClientSession} has to outlive the program, so that work done offline is not
 * lost.
 *
 * @param client its name
 * @param version the version of {@code confirmed}
 * @param confirmed the project as the server has it
 * @param decided the last sequence number that was decided
 * @param sent what was sent and not decided, exactly as it was sent
 * @param pending the batches that were not decided, sent ones first
 */
public record SavedSession(
    ClientName client,
    long version,
    Project confirmed,
    long decided,
    Optional<ClientMessage.Submit> sent,
    List<PendingBatch> pending) {
  /** Copies the batches. */
  public SavedSession {
    pending = List.copyOf(pending);
  }
}
