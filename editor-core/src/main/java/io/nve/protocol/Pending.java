package io.nve.protocol;

import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.ot.Composer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One's own batches that are not decided: first those that were sent, then those that wait. */
final class Pending {
  private List<PendingBatch> batches;
  private ClientMessage.@Nullable Submit sent;

  Pending(List<PendingBatch> batches, Optional<ClientMessage.Submit> sent) {
    this.batches = new ArrayList<>(batches);
    this.sent = sent.orElse(null);
  }

  List<PendingBatch> all() {
    return List.copyOf(batches);
  }

  boolean isEmpty() {
    return batches.isEmpty();
  }

  int size() {
    return batches.size();
  }

  /** Returns whether the first batch was sent under a number. */
  boolean isFirst(long seq) {
    return !batches.isEmpty() && batches.get(0).seq() == seq;
  }

  /** Returns whether the first batch was sent under a number up to this one. */
  boolean isSentUpTo(long seq) {
    return !batches.isEmpty() && batches.get(0).isSent() && batches.get(0).seq() <= seq;
  }

  /** Returns what is on its way, exactly as it was sent. */
  Optional<ClientMessage.Submit> sent() {
    return Optional.ofNullable(sent);
  }

  /** Returns the batches as they are now, for a rebase. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>(batches.size());
    for (PendingBatch each : batches) {
      operations.add(each.batch());
    }
    return operations;
  }

  /** Puts in place of all batches, one by one, what a rebase has made of them. */
  void replace(List<Operation> operations) {
    for (int i = 0; i < batches.size(); i++) {
      PendingBatch each = batches.get(i);
      batches.set(i, each.with(Batches.of(operations.get(i), each.batch().label())));
    }
  }

  /**
   * Adds a batch, or composes it into the last one if that is of the same gesture and waits;
   * returns whether it was composed.
   */
  boolean add(Batch batch, String gesture, Limits limits) {
    int end = batches.size() - 1;
    if (end >= 0 && !gesture.isEmpty()) {
      PendingBatch last = batches.get(end);
      boolean joins =
          !last.isSent()
              && last.gesture().equals(gesture)
              && last.batch().requires().containsAll(batch.requires());
      Batch composed = joins ? composed(last.batch(), batch) : batch;
      if (joins && Batches.count(composed) <= limits.operations()) {
        batches.set(end, last.with(composed));
        return true;
      }
    }
    batches.add(new PendingBatch(0, gesture, batch));
    return false;
  }

  private static Batch composed(Batch first, Batch second) {
    List<Operation> operations = new ArrayList<>(first.operations());
    operations.addAll(second.operations());
    return new Batch(first.label(), Composer.compose(operations), first.requires());
  }

  /** Takes the first batch out, since it was decided. */
  PendingBatch removeFirst() {
    PendingBatch first = batches.remove(0);
    if (batches.isEmpty() || !batches.get(0).isSent()) {
      sent = null;
    }
    return first;
  }

  /**
   * Sends what waits, as far as one message may hold it, if nothing is on its way.
   *
   * @param decided the last sequence number that was decided
   */
  Optional<ClientMessage.Submit> send(ClientName client, long base, long decided, Limits limits) {
    if (sent != null || batches.isEmpty()) {
      return Optional.empty();
    }
    int operations = Batches.count(batches.get(0).batch());
    int count = 1;
    while (count < Math.min(batches.size(), limits.batches())) {
      operations += Batches.count(batches.get(count).batch());
      if (operations > limits.operations()) {
        break;
      }
      count++;
    }
    for (int i = 0; i < count; i++) {
      batches.set(i, batches.get(i).numbered(decided + 1 + i));
    }
    return Optional.of(freeze(client, base, count));
  }

  /** Says what is on its way anew, as it is on a base; see {@link ClientSession}. */
  ClientMessage.Submit replaceSent(ClientName client, long base) {
    int count = 0;
    while (count < batches.size() && batches.get(count).isSent()) {
      count++;
    }
    return freeze(client, base, count);
  }

  private ClientMessage.Submit freeze(ClientName client, long base, int count) {
    List<Batch> frozen = new ArrayList<>(count);
    for (PendingBatch each : Collections.unmodifiableList(batches).subList(0, count)) {
      frozen.add(each.batch());
    }
    ClientMessage.Submit submit =
        new ClientMessage.Submit(client, batches.get(0).seq(), base, frozen);
    sent = submit;
    return submit;
  }
}
