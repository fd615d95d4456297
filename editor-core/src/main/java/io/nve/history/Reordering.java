package io.nve.history;

import io.nve.op.Operation;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import io.nve.ot.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others did, put before one's own batches that were made without knowing of it.
 *
 * <pre>
 *   start ──own 1──▶ ──own 2──▶ present     Each own batch is made again, after what others did,
 *     │            │            │           and its inverse worked out anew on the project that it
 *   theirs       theirs 1     theirs 2      is then made on. So what an undo leaves is what others
 *     ▼            ▼            ▼           did, even where one's own batch had covered it.
 *       ──own 1'─▶   ──own 2'─▶
 * </pre>
 */
final class Reordering {
  private final Map<Long, Part> parts;
  private final Map<Long, Part> remade = new LinkedHashMap<>();
  private final Map<Long, List<Operation>> theirsBefore = new LinkedHashMap<>();
  private State own;
  private State merged;
  private List<Operation> theirs;

  /**
   * Begins where both began.
   *
   * @param parts the parts of own batches by their numbers, as far as they can still be taken back
   * @param after what theirs have made of the start
   */
  Reordering(Map<Long, Part> parts, State start, List<Operation> theirs, State after) {
    this.parts = parts;
    this.own = start;
    this.theirs = theirs;
    this.merged = after;
  }

  /** Takes theirs past one own batch. */
  void past(long number, Operation batch) {
    theirsBefore.put(number, theirs);
    Part part = parts.get(number);
    List<Made> ownParts = part == null ? List.of(new Made(batch, null)) : part.deed().made();
    List<Operation> ours = Made.operations(ownParts);
    Rebase rebase = Rebase.of(own, ours, theirs, Order.LATER);
    if (part != null) {
      List<Made> made = new ArrayList<>();
      for (int i = 0; i < ours.size(); i++) {
        made.add(new Made(rebase.ours().get(i), ownParts.get(i).wish()));
      }
      remade.put(number, part.of(Deed.of(made, merged)));
    }
    own = own.after(ours);
    merged = merged.after(rebase.ours());
    theirs = rebase.theirs();
  }

  /** Returns a pile with its parts made anew, and what others did noted for the one below. */
  Pile of(Pile pile, long first) {
    int count = pile.countFrom(first);
    if (count == 0) {
      return pile.after(theirs);
    }
    List<Part> late = pile.topParts(count);
    Pile result =
        pile.without(count).after(theirsBefore.getOrDefault(late.get(0).number(), theirs));
    for (Part part : late) {
      result = result.with(remade.getOrDefault(part.number(), part));
    }
    return result;
  }
}
