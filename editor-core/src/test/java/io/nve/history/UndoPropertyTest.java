package io.nve.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.edit.RandomEdits;
import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Set;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import io.nve.ot.Transformer;
import io.nve.testkit.Seeds;
import io.nve.testkit.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every undo and redo. */
class UndoPropertyTest {
  private static Batch batch(Operation operation) {
    return operation instanceof Batch batch ? batch : new Batch("work", List.of(operation));
  }

  // ---- alone ----

  @Test
  void undoingAllAndRedoingAllIsTheIdentity() {
    Seeds.check(
        150,
        random -> {
          Project start = RandomEdits.project(random);
          List<Project> versions = new ArrayList<>(List.of(start));
          UndoStack stack = UndoStack.EMPTY;
          for (Batch batch : edits(random, start, 8)) {
            Project before = versions.get(versions.size() - 1);
            stack = stack.record("", batch, before);
            versions.add(batch.applyTo(before));
          }
          thereAndBack(stack, versions, List.of());
        });
  }

  @Test
  void undoingAndRedoingRawOperationsIsTheIdentity() {
    Seeds.check(
        600,
        random -> {
          Project start = SmallWorld.project();
          SmallWorld ana = new SmallWorld(random, "ana");
          List<Project> versions = new ArrayList<>(List.of(start));
          List<String> story = new ArrayList<>();
          UndoStack stack = UndoStack.EMPTY;
          for (int i = 0; i < 6; i++) {
            Project before = versions.get(versions.size() - 1);
            Batch batch = batch(ana.next(before));
            if (!batch.applyTo(before).equals(before)) {
              stack = stack.record("", batch, before);
              story.add(batch.toString());
              versions.add(batch.applyTo(before));
            }
          }
          thereAndBack(stack, versions, story);
        });
  }

  private static void thereAndBack(UndoStack start, List<Project> versions, List<String> story) {
    UndoStack stack = start;
    Project project = versions.get(versions.size() - 1);
    List<Project> undone = new ArrayList<>(List.of(project));
    while (stack.undo(project).isPresent()) {
      Turn turn = stack.undo(project).orElseThrow();
      assertThat(turn.keptCuts()).isEmpty();
      project = turn.batch().applyTo(project);
      assertThat(turn.project()).isEqualTo(project);
      stack = turn.stack();
      undone.add(project);
      assertThat(Invariants.faults(project)).isEmpty();
    }
    assertThat(Visible.of(project)).as("undone: %s", story).isEqualTo(Visible.of(versions.get(0)));
    for (int i = undone.size() - 2; i >= 0; i--) {
      Turn turn = stack.redo(project).orElseThrow();
      project = turn.batch().applyTo(project);
      stack = turn.stack();
      assertThat(Visible.of(project))
          .as("redone to %s: %s", i, story)
          .isEqualTo(Visible.of(undone.get(i)));
    }
    assertThat(stack.redo(project)).isEmpty();
    assertThat(Visible.of(project)).isEqualTo(Visible.of(versions.get(versions.size() - 1)));
  }

  private static List<Batch> edits(Random random, Project start, int count) {
    List<Batch> batches = new ArrayList<>();
    RandomEdits edits = new RandomEdits(random);
    IdSource ids = IdSource.counting("ana");
    Project project = start;
    while (batches.size() < count) {
      Batch batch = plan(edits, project, ids);
      if (!batch.applyTo(project).equals(project)) {
        batches.add(batch);
        project = batch.applyTo(project);
      }
    }
    return batches;
  }

  /** Returns nothing to do if the edit is refused. */
  private static Batch plan(RandomEdits edits, Project project, IdSource ids) {
    Edit edit = edits.next(project);
    try {
      return edit.plan(project, EditContext.of(ids).with(edits.options()));
    } catch (EditorException refused) {
      return new Batch("", List.of());
    }
  }

  // ---- in company ----

  @Test
  void undoOfWhatIsNotAcknowledgedLeavesWhatOthersDid() {
    Seeds.check(
        3_000,
        random -> {
          Project start = SmallWorld.project();
          List<Operation> own = new SmallWorld(random, "ana").history(start, 1 + random.nextInt(3));
          List<Operation> theirs =
              new SmallWorld(random, "ben").history(start, 1 + random.nextInt(3));
          UndoStack stack = recorded(own, start).remote(start, own, theirs);
          Rebase rebase = Rebase.of(start, own, theirs, Order.LATER);
          Project without = made(start, theirs);
          Project present = made(without, rebase.ours());
          assertThat(Visible.of(undoneAll(stack, present)))
              .as("own %s, theirs %s", own, theirs)
              .isEqualTo(Visible.of(without));
        });
  }

  @Test
  void undoOfWhatIsAcknowledgedLeavesWhatOthersDid() {
    Seeds.check(
        6_000,
        random -> {
          Project start = SmallWorld.project();
          Operation own = new SmallWorld(random, "ana").next(start);
          Operation theirs = new SmallWorld(random, "ben").next(start);
          if (UndoLosses.mayLose(start, own, theirs)) {
            return;
          }
          Project acknowledged = own.applyTo(start);
          Operation arrived = Transformer.transform(theirs, own, Order.LATER, start);
          UndoStack stack =
              recorded(List.of(own), start).remote(acknowledged, List.of(), List.of(arrived));
          Project undone = undoneAll(stack, arrived.applyTo(acknowledged));
          assertThat(Visible.of(undone))
              .as("own %s, theirs %s", own, theirs)
              .isEqualTo(Visible.of(theirs.applyTo(start)));
        });
  }

  @Test
  void undoKeepsEveryRegisterThatOthersWroteLast() {
    Seeds.check(
        1_500,
        random -> {
          Company company = new Company(random);
          for (int i = 0; i < 12; i++) {
            company.step();
          }
          company.deliver();
          Project before = company.present();
          Project after = undoneAll(company.stack(), before);
          for (String register : company.writtenLastByOthers()) {
            assertThat(Company.value(after, register))
                .as("%s\n%s", register, company.story())
                .isEqualTo(Company.value(before, register));
          }
        });
  }

  @Test
  void redoAfterUndoInCompanyKeepsWhatOthersDidMeanwhile() {
    Seeds.check(
        1_500,
        random -> {
          Project start = SmallWorld.project();
          List<Operation> own = new SmallWorld(random, "ana").history(start, 3);
          UndoStack stack = recorded(own, start);
          Project project = made(start, own);
          while (stack.undo(project).isPresent()) {
            Turn turn = stack.undo(project).orElseThrow();
            project = turn.batch().applyTo(project);
            stack = turn.stack();
          }
          Id touched = Id.of(List.of("a", "b", "c", "d", "e").get(random.nextInt(5)));
          Operation theirs = new Set(touched, "name", Json.of("ben's"));
          stack = stack.remote(project, List.of(), List.of(theirs));
          project = theirs.applyTo(project);
          while (stack.redo(project).isPresent()) {
            Turn turn = stack.redo(project).orElseThrow();
            project = turn.batch().applyTo(project);
            stack = turn.stack();
          }
          assertThat(project.clip(touched).orElseThrow().name()).isEqualTo("ben's");
          // A clip that is cut again after it was renamed has two parts of that name.
          assertThat(withoutNames(project))
              .as("own %s", own)
              .isEqualTo(withoutNames(made(start, own)));
        });
  }

  private static List<Entity> withoutNames(Project project) {
    return Visible.of(project).stream()
        .map(entity -> entity.withProps(entity.props().without("name")))
        .toList();
  }

  private static UndoStack recorded(List<Operation> own, Project start) {
    UndoStack stack = UndoStack.EMPTY;
    Project project = start;
    for (Operation operation : own) {
      stack = stack.record("", batch(operation), project);
      project = operation.applyTo(project);
    }
    return stack;
  }

  private static Project undoneAll(UndoStack start, Project present) {
    UndoStack stack = start;
    Project project = present;
    while (stack.undo(project).isPresent()) {
      Turn turn = stack.undo(project).orElseThrow();
      project = turn.batch().applyTo(project);
      stack = turn.stack();
    }
    return project;
  }

  private static Project made(Project project, List<? extends Operation> operations) {
    return new Batch("", operations).applyTo(project);
  }
}
