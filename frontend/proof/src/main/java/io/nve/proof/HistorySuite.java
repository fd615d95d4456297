package io.nve.proof;

import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.edit.RandomEdits;
import io.nve.error.EditorException;
import io.nve.history.Difference;
import io.nve.history.Restore;
import io.nve.history.Turn;
import io.nve.history.UndoStack;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.SmallWorld;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Undo and redo, alone and in company, restored versions, and differences told to people. */
final class HistorySuite implements Suite {
  private static final int EDITS = 6;

  @Override
  public String name() {
    return "history";
  }

  @Override
  public int seeds() {
    return 100;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    alone(random, out);
    inCompany(random, out);
  }

  private static void alone(Random random, Transcript out) {
    Project start = RandomEdits.project(random);
    Project project = start;
    UndoStack stack = UndoStack.EMPTY;
    RandomEdits edits = new RandomEdits(random);
    IdSource ids = IdSource.counting("ana");
    for (int i = 0; i < EDITS; i++) {
      Optional<Batch> batch = plan(edits, project, ids, out);
      if (batch.isPresent()) {
        stack = stack.record("", batch.get(), project);
        project = batch.get().applyTo(project);
      }
    }
    out.addAll("changed", Difference.between(start, project).lines());
    out.addAll("undoable", stack.undoable());
    out.addAll("pointless", stack.pointless(project));
    Batch back = Restore.plan(project, start, "Back", IdSource.counting("r"));
    out.add("restored", OperationCodec.encode(back));
    thereAndBack(stack, project, out);
  }

  private static Optional<Batch> plan(
      RandomEdits edits, Project project, IdSource ids, Transcript out) {
    Edit edit = edits.next(project);
    try {
      return Optional.of(edit.plan(project, EditContext.of(ids).with(edits.options())));
    } catch (EditorException refusal) {
      out.add(Transcript.refusal(refusal));
      return Optional.empty();
    }
  }

  private static void inCompany(Random random, Transcript out) {
    Project start = SmallWorld.project();
    List<Operation> own = new SmallWorld(random, "ana").history(start, 1 + random.nextInt(3));
    List<Operation> theirs = new SmallWorld(random, "ben").history(start, 1 + random.nextInt(3));
    UndoStack stack = UndoStack.EMPTY;
    Project project = start;
    for (Operation operation : own) {
      Batch batch =
          operation instanceof Batch several ? several : new Batch("work", List.of(operation));
      stack = stack.record("", batch, project);
      project = batch.applyTo(project);
    }
    stack = stack.remote(start, own, theirs);
    Rebase rebase = Rebase.of(start, own, theirs, Order.LATER);
    project = new Batch("", rebase.theirs()).applyTo(project);
    out.addAll("changed", Difference.between(start, project).lines());
    thereAndBack(stack, project, out);
  }

  private static void thereAndBack(UndoStack start, Project present, Transcript out) {
    UndoStack stack = start;
    Project project = present;
    for (Optional<Turn> turn = stack.undo(project); turn.isPresent(); turn = stack.undo(project)) {
      project = write("undo", turn.get(), project, out);
      stack = turn.get().stack();
    }
    for (Optional<Turn> turn = stack.redo(project); turn.isPresent(); turn = stack.redo(project)) {
      project = write("redo", turn.get(), project, out);
      stack = turn.get().stack();
    }
    out.add(ProjectCodec.encode(project));
  }

  private static Project write(String way, Turn turn, Project project, Transcript out) {
    out.add(way, turn.label());
    out.addAll("skipped", turn.skipped());
    turn.keptCuts().forEach(cut -> out.add(cut.left().value(), cut.right().value()));
    out.add(OperationCodec.encode(turn.batch()));
    Project after = turn.batch().applyTo(project);
    out.addAll("changed", Difference.between(project, after).lines());
    return after;
  }
}
