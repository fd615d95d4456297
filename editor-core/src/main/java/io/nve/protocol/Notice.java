package io.nve.protocol;

import io.nve.history.Turn;
import io.nve.model.Project;

/** What a {@link ClientSession} tells the program that it runs in. */
public sealed interface Notice {
  /**
   * The project on the screen is another one.
   *
   * @param before what it was; {@link Project#changes} says quickly what is different
   * @param after what it is
   */
  record Changed(Project before, Project after) implements Notice {}

  /**
   * The server has let this client in, or in again.
   *
   * @param rights what it may do
   */
  record Opened(ServerMessage.Rights rights) implements Notice {}

  /**
   * A batch of one's own is in the log, for good.
   *
   * @param gesture what its author called it
   * @param seq its sequence number
   * @param version the version with it made
   */
  record Saved(String gesture, long seq, long version) implements Notice {}

  /**
   * A batch of one's own was refused; it is taken back, and nothing else is.
   *
   * @param batch the batch, labelled as its author knows it
   * @param refusal why
   */
  record Refused(PendingBatch batch, Refusal refusal) implements Notice {}

  /**
   * A batch of one's own was decided while this client was away for so long that the log of it is
   * gone; whether it was made can be seen in the project.
   *
   * @param batch the batch
   */
  record Settled(PendingBatch batch) implements Notice {}

  /**
   * A step was undone or made again.
   *
   * @param turn which, and what of it could not be
   */
  record Turned(Turn turn) implements Notice {}

  /**
   * Somebody's presence.
   *
   * @param presence the presence
   */
  record Seen(Presence presence) implements Notice {}

  /**
   * The server does not want this client: nothing is sent until {@link ClientSession#connect}. What
   * was not sent is still there.
   *
   * @param fault why
   */
  record Closed(ServerMessage.Fault fault) implements Notice {}
}
