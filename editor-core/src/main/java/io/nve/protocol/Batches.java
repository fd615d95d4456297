package io.nve.protocol;

import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Text;
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

  /**
   * Returns a batch whose changes of texts do not reach beyond the ends of the texts, as composing
   * them asks.
   */
  static Batch fitting(Batch batch, Project before) {
    return hasText(batch) ? (Batch) fit(batch, before) : batch;
  }

  private static boolean hasText(Operation operation) {
    return operation instanceof Text
        || (operation instanceof Batch batch
            && batch.operations().stream().anyMatch(Batches::hasText));
  }

  private static Operation fit(Operation operation, Project before) {
    return switch (operation) {
      case Text text -> new Text(text.id(), text.key(), text.delta().fit(text.lengthIn(before)));
      case Batch batch -> {
        List<Operation> fitted = new ArrayList<>();
        Project state = before;
        for (Operation part : batch.operations()) {
          fitted.add(fit(part, state));
          state = part.applyTo(state);
        }
        yield new Batch(batch.label(), fitted, batch.requires());
      }
      default -> operation;
    };
  }
}
