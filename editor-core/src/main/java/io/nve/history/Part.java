package io.nve.history;

import io.nve.model.Project;
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
 * @param made what was made
 * @param back what takes it back from {@code base} on
 * @param base the project that {@code back} is for
 * @param since what others have done since, from {@code base} on
 */
record Part(
    long number,
    long step,
    String label,
    String gesture,
    List<Made> made,
    List<Back> back,
    Project base,
    Arrivals since) {

  static Part of(long number, long step, String label, String gesture) {
    return new Part(
        number, step, label, gesture, List.of(), List.of(), Project.empty(), Arrivals.NONE);
  }

  /** Returns this part for something that was made on a project. */
  Part made(List<Made> operations, Project before) {
    List<Back> steps = Made.back(operations, before);
    Project after = Made.applied(operations, before);
    return new Part(number, step, label, gesture, operations, steps, after, Arrivals.NONE);
  }

  /** Returns this part with more that was made after it. */
  Part amended(List<Made> more, Project before) {
    List<Made> all = new ArrayList<>(made);
    all.addAll(more);
    List<Back> steps = new ArrayList<>(Made.back(more, before));
    steps.addAll(back);
    Project after = Made.applied(more, before);
    return new Part(number, step, label, gesture, all, List.copyOf(steps), after, since);
  }

  /** Returns this part with more that others have done. */
  Part after(List<Operation> others) {
    return new Part(number, step, label, gesture, made, back, base, since.with(others));
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
      return new Settled(back, List.of());
    }
    List<Operation> theirs = since.all();
    List<Operation> ours = Removals.besideAdditions(TakingBack.each(back, base), theirs, base);
    Rebase rebase = Rebase.of(base, ours, theirs, Order.EARLIER);
    List<Back> steps = new ArrayList<>(back);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Back.Plain) {
        steps.set(i, new Back.Plain(rebase.ours().get(i)));
      }
    }
    return new Settled(steps, rebase.theirs());
  }
}
