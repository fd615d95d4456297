package io.nve.ot;

import io.nve.op.Batch;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Requirement;
import io.nve.op.Slip;
import io.nve.op.Split;
import java.util.ArrayList;
import java.util.List;

/** Batches past operations and operations past batches: a batch is a small history. */
final class Batches {
  private Batches() {}

  static Operation past(Operation a, Operation b, Order order, State before) {
    List<Operation> moved = Rebase.of(before, parts(a), parts(b), order).ours();
    List<Operation> flat = new ArrayList<>(moved.size());
    moved.forEach(operation -> flatten(operation, flat));
    return a instanceof Batch batch
        ? new Batch(batch.label(), flat, past(batch.requires(), b, before))
        : Transformer.all(flat);
  }

  private static List<Operation> parts(Operation operation) {
    return operation instanceof Batch batch ? batch.operations() : List.of(operation);
  }

  /** Leaves no trace of the small batches that single operations have become. */
  private static void flatten(Operation operation, List<Operation> flat) {
    if (operation instanceof Batch batch && batch.label().isEmpty() && batch.requires().isEmpty()) {
      batch.operations().forEach(each -> flatten(each, flat));
    } else if (!(operation instanceof Noop)) {
      flat.add(operation);
    }
  }

  /** Returns requirements as they are after an operation: a split clip ends with its new half. */
  private static List<Requirement> past(List<Requirement> requires, Operation b, State before) {
    if (requires.isEmpty()) {
      return requires;
    }
    List<Requirement> moved = requires;
    State state = before;
    for (Operation each : parts(b)) {
      if (each instanceof Batch batch) {
        moved = past(moved, batch, state);
      } else if (each instanceof Split split && PastSplit.works(split, state)) {
        moved = moved.stream().map(requirement -> past(requirement, split)).toList();
      } else if (each instanceof Slip slip) {
        moved = moved.stream().map(requirement -> past(requirement, slip)).toList();
      }
      state = state.after(each);
    }
    return moved;
  }

  /** What was at the tail of the whole is at the tail of the new half. */
  private static Requirement past(Requirement requirement, Split split) {
    return switch (requirement) {
      case Requirement.Touching touching when touching.left().equals(split.id()) ->
          new Requirement.Touching(split.newId(), touching.right());
      case Requirement.Tail tail when tail.clip().equals(split.id()) ->
          new Requirement.Tail(split.newId(), tail.out());
      default -> requirement;
    };
  }

  /** Local time moves under the edges. */
  private static Requirement past(Requirement requirement, Slip slip) {
    return switch (requirement) {
      case Requirement.Head head when head.clip().equals(slip.id()) ->
          new Requirement.Head(head.clip(), head.in() + slip.distance());
      case Requirement.Tail tail when tail.clip().equals(slip.id()) ->
          new Requirement.Tail(tail.clip(), tail.out() + slip.distance());
      default -> requirement;
    };
  }
}
