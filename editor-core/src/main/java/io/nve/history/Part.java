package io.nve.history;

import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import java.util.ArrayList;
import java.util.List;

/**
 * One batch that was made, and how to take it back.
 *
 * @param number the how manieth of its author's batches it is, from 0
 * @param step which undo step it belongs to
 * @param label what the step is called
 * @param gesture what its author called it, to be joined with others; empty to stand alone
 * @param deed what was made
 * @param since what others have done since
 */
record Part(long number, long step, String label, String gesture, Deed deed, Arrivals since) {
  /** Returns this part for something else that was made. */
  Part of(Deed other) {
    return new Part(number, step, label, gesture, other, Arrivals.NONE);
  }

  /** Returns this part with more that was made after it. */
  Part amended(Batch more) {
    return new Part(number, step, label, gesture, deed.then(more), since);
  }

  /** Returns this part with more that others have done. */
  Part after(List<Operation> others) {
    return new Part(number, step, label, gesture, deed, since.with(others));
  }

  /**
   * What is left of a part after everything that others have done since.
   *
   * @param back what takes it back
   * @param since what others have done, as if it had been taken back before
   */
  record Settled(List<Back> back, List<Operation> since) {}

  /** Takes what others have done since past this part, to the one below. */
  Settled settled() {
    if (since.size() == 0) {
      return new Settled(deed.back(), List.of());
    }
    List<Operation> theirs = since.all();
    List<Back> back = deed.back();
    List<Operation> each = TakingBack.each(back, deed.base());
    List<Operation> ours = Removals.besideAdditions(each, theirs, deed.base());
    Rebase rebase = Rebase.of(deed.base(), ours, theirs, Order.EARLIER);
    List<Back> steps = new ArrayList<>(back);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Back.Plain) {
        steps.set(i, new Back.Plain(rebase.ours().get(i)));
      }
    }
    return new Settled(steps, rebase.theirs());
  }
}
