package io.nve.protocol;

import io.nve.op.Batch;

/**
 * A batch of one's own that the server has not decided about.
 *
 * @param seq its sequence number; 0 while it was not sent
 * @param gesture what its author called it
 * @param batch what is left to do, past everything that has come from others
 */
public record PendingBatch(long seq, String gesture, Batch batch) {
  /** Returns whether it was sent, so that its meaning is fixed. */
  public boolean isSent() {
    return seq > 0;
  }

  PendingBatch with(Batch changed) {
    return new PendingBatch(seq, gesture, changed);
  }

  PendingBatch numbered(long number) {
    return new PendingBatch(number, gesture, batch);
  }
}
