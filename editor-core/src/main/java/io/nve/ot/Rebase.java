package io.nve.ot;

import io.nve.model.Project;
import io.nve.op.Noop;
import io.nve.op.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Two histories that began at the same project, each made after the other.
 *
 * <pre>
 *   before --ours--&gt; mine        Every square of one operation of ours and one of theirs is closed
 *     |               |          by {@link Transformer}; so the whole is, by whichever way it is
 *   theirs          theirs'      walked: first ours and then their rebased, or first theirs and
 *     v               v          then ours rebased, gives the same project.
 *   yours --ours'--&gt; merged
 * </pre>
 *
 * <pre>{@code
 * Rebase rebase = Rebase.of(before, pending, arrived, Order.LATER);
 * Project merged = new Batch("", rebase.theirs()).applyTo(mine);
 * }</pre>
 *
 * <p>The lists keep their lengths: what became of an operation stands where it stood, a {@link
 * io.nve.op.Batch} where one became several, a {@link Noop} where nothing is left of it.
 *
 * @param ours our operations, as they are made after theirs
 * @param theirs their operations, as they are made after ours
 */
public record Rebase(List<Operation> ours, List<Operation> theirs) {
  /** Copies the lists. */
  public Rebase {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  /**
   * Rebases two histories on each other.
   *
   * @param before the project at which both began
   * @param ours operations, each made after the one before it
   * @param theirs operations, each made after the one before it
   * @param order whether ours come before or after theirs
   */
  public static Rebase of(
      Project before,
      List<? extends Operation> ours,
      List<? extends Operation> theirs,
      Order order) {
    return of(State.of(before), ours, theirs, order);
  }

  /** Rebases two histories on each other that began at a state. */
  public static Rebase of(
      State before, List<? extends Operation> ours, List<? extends Operation> theirs, Order order) {
    Row row = new Row(before, ours, order);
    List<Operation> passed = new ArrayList<>(theirs.size());
    for (Operation their : theirs) {
      passed.add(row.cross(their));
    }
    return new Rebase(row.ours(), passed);
  }
}
