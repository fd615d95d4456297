package io.nve.ot;

import io.nve.op.Noop;
import io.nve.op.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history that others' operations are taken past, one after the other.
 *
 * <pre>
 *   start ─ours 0─▶ · ─ours 1─▶ · ─ours 2─▶ ·      Where nothing meets, nothing is looked at, and the
 *     │             │           │           │      projects at the corners of the grid are never
 *   their         their       their'      their'   worked out. Under an operation that reaches far
 *     ▼             ▼           ▼           ▼      one is kept and carried down from row to row,
 *     · ─ours 0─▶   · ─ours 1'─▶·           ·      which is one step instead of all those before it.
 * </pre>
 */
public final class Row {
  /** A project that nobody asks for is a list of all that was not applied to it. */
  private static final int MOST_COLUMNS = 256;

  private final Operation[] ours;
  private final Reach[] reach;
  private final @Nullable State[] columns;
  private final Order order;
  private State start;
  private boolean changed;

  /**
   * Begins with a history of ours.
   *
   * @param start the project at which it begins
   * @param ours operations, each made after the one before it
   * @param order whether ours come before or after theirs
   */
  public Row(State start, List<? extends Operation> ours, Order order) {
    this.start = start;
    this.ours = ours.toArray(new Operation[0]);
    this.reach = new Reach[this.ours.length];
    this.columns = new @Nullable State[this.ours.length];
    this.order = order;
    keepColumns();
  }

  private void keepColumns() {
    State state = start;
    int kept = 0;
    for (int i = 0; i < ours.length; i++) {
      reach[i] = Reach.of(ours[i]);
      if (reach[i].isWide() && kept < MOST_COLUMNS) {
        columns[i] = state;
        kept++;
      }
      state = state.after(ours[i]);
    }
  }

  /** Returns ours, as they are made after all of theirs so far. */
  public List<Operation> ours() {
    return List.of(ours);
  }

  /** Returns whether any of ours is another one now than it was. */
  public boolean isChanged() {
    return changed;
  }

  /** Returns the project at which both began, with all of theirs so far. */
  public State start() {
    return start;
  }

  /** Takes an operation past all of ours, and each of ours past it; returns what it is then. */
  public Operation cross(Operation their) {
    Operation moving = their;
    Reach far = Reach.of(their);
    State state = start;
    int at = 0;
    for (int i = 0; i < ours.length && !(moving instanceof Noop); i++) {
      State column = columns[i];
      if (column != null) {
        columns[i] = column.after(moving);
      }
      if (!reach[i].meets(far)) {
        continue;
      }
      if (column != null) {
        state = column;
      } else {
        for (int j = at; j < i; j++) {
          state = state.after(ours[j]);
        }
      }
      Operation our = ours[i];
      Operation passed = Transformer.past(moving, our, order.opposite(), state);
      put(i, Transformer.past(our, moving, order, state));
      moving = passed;
      far = Reach.of(moving);
      state = state.after(our);
      at = i + 1;
    }
    start = start.after(their);
    return moving;
  }

  @SuppressWarnings("ReferenceEquality") // most operations go past unchanged, as the same object
  private void put(int index, Operation our) {
    if (our == ours[index]) {
      return;
    }
    changed = true;
    ours[index] = our;
    reach[index] = Reach.of(our);
  }
}
