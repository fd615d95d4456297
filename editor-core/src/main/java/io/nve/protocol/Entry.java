package io.nve.protocol;

import io.nve.model.Project;

/**
 * One row of a project's log: the decision about one batch of one client.
 *
 * <p>Versions have no gaps, and neither have the sequence numbers of a client. A refused batch
 * takes a version too, so that decisions are ordered, repeatable and survive a restart. To the
 * client that sent the batch its entry is the acknowledgement.
 *
 * @param version the project's version once this is made, from 1
 * @param client whose batch it is
 * @param seq which of the client's batches, from 1
 * @param decision what became of it
 */
public record Entry(long version, ClientName client, long seq, Decision decision) {
  /** Returns the project with this entry made. */
  public Project applyTo(Project project) {
    return decision instanceof Applied applied ? applied.batch().applyTo(project) : project;
  }
}
