package io.nve.history;

import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.ot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One person's undo and redo, in company of others who edit at the same time.
 *
 * <h2>What an undo is</h2>
 *
 * It is a new batch, made, sent and merged like any other. It takes back what its author did, and
 * nothing that others did since: where somebody else wrote a register later, it stays as he wrote
 * it. Nobody's history is rewritten, and the others can undo their own work regardless.
 *
 * <pre>{@code
 * UndoStack stack = UndoStack.EMPTY;
 * stack = stack.record("drag 7", batch, project);            // own work, before it is made
 * stack = stack.remote(confirmed, pending, arrived);         // others'
 * Turn turn = stack.undo(project).orElseThrow();
 * project = turn.project();                                  // and send turn.batch()
 * stack = turn.stack();
 * }</pre>
 *
 * <h2>The scheme</h2>
 *
 * The history is a pile. The top entry holds what takes the last batch back from the present
 * project, the next one what takes back the batch before from the project that undoing the top one
 * leaves, and so on:
 *
 * <pre>
 *    project ◀─record─ present                       what others do, r, arrives at the present
 *       │  ──top──▶      │
 *       r'               r        top' = top past r, yielding to it
 *       ▼  ──top'─▶      ▼        r'   = r past top: what r is to the entry below
 * </pre>
 *
 * <p>So entries are transformed as {@link io.nve.ot.Rebase} transforms a history, with the order in
 * which they yield. That is put off until an entry comes to be the top one and is used: what others
 * do costs nothing until then, and an entry that is never undone is never transformed.
 *
 * <h2>What is not acknowledged</h2>
 *
 * A batch that the server has not ordered yet comes after whatever arrives meanwhile. If both wrote
 * one register, the batch has covered what the other wrote; were its inverse only transformed, it
 * would bring back the value from before both, and the other's work would be lost though he never
 * was undone. So such a batch is made anew on what arrived, and its inverse worked out there
 * ({@link Reordering}).
 *
 * <h2>Redo</h2>
 *
 * A redo takes back an undo: it is worked out when the undo is, from the project that the undo is
 * made on, and is kept, transformed and used like an undo. So undoing n steps and redoing n steps
 * is the identity when nobody else wrote, and what others did while steps were undone survives the
 * redo. New work clears what could be redone.
 *
 * <h2>Splits</h2>
 *
 * The inverse of a split, said in operations, is wrong as soon as somebody trims, deletes or splits
 * one of the parts: there is no register that says "these two are one". So a split is taken back by
 * a wish, to join the two, which is put into operations when it is carried out ({@link Seam}):
 *
 * <ul>
 *   <li>The parts are joined if they still are what the cut left: on one track, in sync with each
 *       other, touching, both alive and with the same properties. The joined clip ends where the
 *       right part ends now, so that trims stay.
 *   <li>If somebody split the left part again, the piece that now ends at the cut is joined; if
 *       somebody split the right part, the first piece of it is.
 *   <li>If somebody moved, slipped, changed or deleted one part, or put a transition onto the cut,
 *       the cut stays, and the {@link Turn} says so. Cuts in linked clips are closed all or none.
 * </ul>
 *
 * <p>A redo cuts again what is there by then.
 *
 * <h2>Shifts</h2>
 *
 * The inverse of an insertion of time removes as much in the same place. A clip that somebody put
 * into the inserted time meanwhile comes to start where that time began, since the time that it
 * stood in is gone; nothing of it is lost. The inverse of a removal inserts as much, and names the
 * clips that had stood in the removed time, with the places that they had. A clip that somebody put
 * exactly where the time had been removed moves along with what stands behind it.
 */
public final class UndoStack {
  /** A history with nothing in it that keeps 1,000 steps. */
  public static final UndoStack EMPTY = new UndoStack(1_000, 0, 0, Pile.NONE, Pile.NONE);

  private final int limit;
  private final long made;
  private final long steps;
  private final Pile undo;
  private final Pile redo;

  private UndoStack(int limit, long made, long steps, Pile undo, Pile redo) {
    this.limit = limit;
    this.made = made;
    this.steps = steps;
    this.undo = undo;
    this.redo = redo;
  }

  /**
   * Returns a history with nothing in it that keeps some steps, or up to an eighth more, and
   * forgets older ones.
   */
  public static UndoStack keeping(int steps) {
    return new UndoStack(steps, 0, 0, Pile.NONE, Pile.NONE);
  }

  // ---- own work ----

  /**
   * Notes a batch of one's own. Every batch that is sent has to be noted, those of undo and redo
   * excepted, which already are.
   *
   * @param gesture what people see as one action, such as a drag: batches in a row with the same
   *     gesture are one step. An empty name stands alone.
   * @param operation what is made; the label of a batch is what the step is called
   * @param before the project that it is made on
   */
  public UndoStack record(String gesture, Operation operation, Project before) {
    boolean same =
        !gesture.isEmpty()
            && !undo.isEmpty()
            && undo.top().gesture().equals(gesture)
            && redo.isEmpty();
    long step = same ? undo.top().step() : steps;
    String own = operation instanceof Batch batch ? batch.label() : "";
    String label = same ? undo.top().label() : own;
    Part part = new Part(made, step, label, gesture, Deed.of(operation, before), Arrivals.NONE);
    Pile pile = undo.with(part).atMost(limit);
    return new UndoStack(limit, made + 1, same ? steps : steps + 1, pile, Pile.NONE);
  }

  /**
   * Notes a batch of one's own that is composed into the last one, which was not sent yet, so that
   * the two will be ordered as one.
   *
   * @param batch what is made, on what the last one has left
   */
  public UndoStack amend(Batch batch) {
    if (undo.isEmpty() || undo.top().number() != made - 1) {
      return new UndoStack(limit, made, steps, undo, Pile.NONE);
    }
    Pile pile = undo.withTop(part -> part.amended(batch));
    return new UndoStack(limit, made, steps, pile, Pile.NONE);
  }

  // ---- what comes from the server ----

  /**
   * Notes what others did.
   *
   * @param confirmed the project as the server had it
   * @param pending one's own batches that the server has not ordered, as they were made on it
   * @param arrived what others did, as it was made on it
   */
  public UndoStack remote(
      Project confirmed, List<? extends Operation> pending, List<? extends Operation> arrived) {
    State start = State.of(confirmed);
    return remote(start, pending, arrived, start.after(arrived));
  }

  /**
   * Notes what others did, for those who know, or know how to work out, what that has made of the
   * project.
   *
   * @param confirmed the project as the server had it
   * @param pending one's own batches that the server has not ordered, as they were made on it
   * @param arrived what others did, as it was made on it
   * @param after the project as the server has it now
   */
  public UndoStack remote(
      State confirmed,
      List<? extends Operation> pending,
      List<? extends Operation> arrived,
      State after) {
    return reordered(confirmed, pending, List.copyOf(arrived), after, undo, redo);
  }

  private UndoStack reordered(
      State start,
      List<? extends Operation> pending,
      List<Operation> theirs,
      State after,
      Pile undone,
      Pile redone) {
    if (pending.isEmpty()) {
      return with(undone.after(theirs), redone.after(theirs));
    }
    long first = made - pending.size();
    Reordering reordering = new Reordering(partsFrom(first), start, theirs, after);
    for (int i = 0; i < pending.size(); i++) {
      reordering.past(first + i, pending.get(i));
    }
    return with(reordering.of(undone, first), reordering.of(redone, first));
  }

  private UndoStack with(Pile undone, Pile redone) {
    return new UndoStack(limit, made, steps, undone, redone);
  }

  private Map<Long, Part> partsFrom(long number) {
    Map<Long, Part> found = new TreeMap<>();
    for (Pile pile : List.of(undo, redo)) {
      for (Part part : pile.topParts(pile.countFrom(number))) {
        found.put(part.number(), part);
      }
    }
    return found;
  }

  /**
   * Notes that the server has refused the oldest batch that it had not ordered: it was never made.
   *
   * @param confirmed the project as the server has it
   * @param refused the batch, as it was made on it
   * @param pending one's own batches after that, as they were made after it
   */
  public UndoStack refused(
      Project confirmed, Operation refused, List<? extends Operation> pending) {
    long number = made - pending.size() - 1;
    State after = State.of(confirmed).after(refused);
    List<Operation> inverse = List.of(refused.inverse(confirmed));
    UndoStack others = with(without(undo, number), without(redo, number));
    // To the entries below its own one, the batch was as good as taken back already.
    boolean undoable = others.undo.size() < undo.size();
    State without = after.after(inverse);
    UndoStack reordered =
        others.reordered(after, pending, inverse, without, others.undo, others.redo);
    if (!undoable) {
      return reordered;
    }
    int kept = others.undo.size() - others.undo.countFrom(number);
    List<Part> parts = new ArrayList<>(others.undo.parts().subList(0, kept));
    parts.addAll(reordered.undo.parts().subList(kept, reordered.undo.parts().size()));
    return with(Pile.of(parts), reordered.redo);
  }

  private static Pile without(Pile pile, long number) {
    return Pile.of(pile.parts().stream().filter(part -> part.number() != number).toList());
  }

  /**
   * Notes that the project began anew, from a snapshot, since what lies between was not to be had:
   * only what is not acknowledged can still be undone.
   *
   * @param confirmed the project as the server has it
   * @param pending one's own batches that the server has not ordered, as they are made on it
   */
  public UndoStack restarted(Project confirmed, List<? extends Operation> pending) {
    long first = made - pending.size();
    UndoStack latest = with(latest(undo, first), latest(redo, first));
    State start = State.of(confirmed);
    return latest.reordered(start, pending, List.of(), start, latest.undo, latest.redo);
  }

  private static Pile latest(Pile pile, long first) {
    return Pile.of(pile.topParts(pile.countFrom(first)));
  }

  // ---- undo and redo ----

  /**
   * Takes the last step back that there is something left of.
   *
   * @param present the project as it is, with all of one's own work
   * @return nothing if there is nothing to undo
   */
  public Optional<Turn> undo(Project present) {
    return turn("Undo ", undo, redo, present, this::next);
  }

  /**
   * Makes the step again that was undone last and that there is something left of.
   *
   * @param present the project as it is, with all of one's own work
   * @return nothing if there is nothing to redo
   */
  public Optional<Turn> redo(Project present) {
    return turn("Redo ", redo, undo, present, (rest, other) -> next(other, rest));
  }

  /** Puts the piles that a turn leaves into a stack. */
  private interface Next {
    UndoStack of(Pile from, Pile to);
  }

  private UndoStack next(Pile undone, Pile redone) {
    return new UndoStack(limit, made + 1, steps + 1, undone, redone);
  }

  private Optional<Turn> turn(String verb, Pile from, Pile to, Project present, Next next) {
    List<String> skipped = new ArrayList<>();
    Pile rest = from;
    while (!rest.isEmpty()) {
      Part top = rest.top();
      Unwinding unwinding = new Unwinding(rest, present);
      rest = unwinding.rest();
      if (unwinding.changes(present)) {
        Deed deed = Deed.of(unwinding.made(), State.of(present));
        Part opposite = new Part(made, steps, top.label(), "", deed, Arrivals.NONE);
        Batch batch = TakingBack.batch(verb + top.label(), unwinding.made());
        UndoStack after = next.of(rest, to.with(opposite));
        return Optional.of(
            new Turn(batch, unwinding.after(), after, top.label(), skipped, unwinding.keptCuts()));
      }
      skipped.add(top.label());
    }
    return Optional.empty();
  }

  // ---- for a history list ----

  /** Returns the labels of the steps that can be undone, the next one first. */
  public List<String> undoable() {
    return undo.labels();
  }

  /** Returns the labels of the steps that can be redone, the next one first. */
  public List<String> redoable() {
    return redo.labels();
  }

  /**
   * Returns the labels of the steps that would be passed over if everything was undone, since
   * others have overwritten all that they did.
   *
   * @param present the project as it is, with all of one's own work
   */
  public List<String> pointless(Project present) {
    List<String> found = new ArrayList<>();
    Pile rest = undo;
    Project project = present;
    while (!rest.isEmpty()) {
      String label = rest.top().label();
      Unwinding unwinding = new Unwinding(rest, project);
      if (!unwinding.changes(project)) {
        found.add(label);
      }
      rest = unwinding.rest();
      project = unwinding.after();
    }
    return List.copyOf(found);
  }
}
