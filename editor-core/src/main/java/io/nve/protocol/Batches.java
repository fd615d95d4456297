package io.nve.protocol;

import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import java.util.ArrayList;
import java.util.List;

/** What both halves do with batches, so that both do the same. */
final class Batches {
  private Batches() {}

  /** Returns what a merge made of a batch as a batch again. */
  static Batch of(Operation operation, String label) {
    return operation instanceof Batch batch ? batch : Batch.of(label, List.of(operation));
  }

  /** Returns what a decision does. */
  static Operation of(Decision decision) {
    return decision instanceof Applied applied ? applied.batch() : Noop.NOOP;
  }

  /** Returns how many primitive operations there are. */
  static int count(Operation operation) {
    if (!(operation instanceof Batch batch)) {
      return 1;
    }
    int count = 0;
    for (Operation part : batch.operations()) {
      count += count(part);
    }
    return count;
  }

  /**
   * Returns operations that followed one as they are without it.
   *
   * @param before the project that the one was made on
   */
  static List<Operation> without(
      Project before, Operation refused, List<? extends Operation> rest) {
    if (rest.isEmpty()) {
      return List.of();
    }
    Operation back = refused.inverse(before);
    return Rebase.of(refused.applyTo(before), new ArrayList<>(rest), List.of(back), Order.LATER)
        .ours();
  }
}
