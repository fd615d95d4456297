package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.IdSource;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.testkit.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a row leaves out is what would have changed nothing. */
class RowTest {
  @Test
  void operationsThatDoNotMeetDoNotChange() {
    int[] apart = new int[1];
    Seeds.check(
        3000,
        random -> {
          Project project = RandomProjects.next(random);
          Operation a = next(random, project, "a");
          Operation b = next(random, project, "b");
          if (!Reach.of(a).meets(Reach.of(b))) {
            apart[0]++;
            assertThat(effect(Transformer.transform(a, b, Order.LATER, project), project))
                .isEqualTo(effect(a, project));
            assertThat(effect(Transformer.transform(b, a, Order.EARLIER, project), project))
                .isEqualTo(effect(b, project));
          }
        });
    if (Long.getLong(Seeds.PROPERTY) == null) {
      assertThat(apart[0]).isGreaterThan(300);
    }
  }

  /** A batch that was looked at has its no-ops left out; that is no change. */
  private static Project effect(Operation operation, Project project) {
    return operation.applyTo(project);
  }

  @Test
  void aRowGivesWhatEverySquareByItselfGives() {
    Seeds.check(
        400,
        random -> {
          Project project = RandomProjects.next(random);
          List<Operation> ours = history(random, project, "a");
          List<Operation> theirs = history(random, project, "b");
          Rebase rebase = Rebase.of(project, ours, theirs, Order.LATER);
          Rebase squares = squareBySquare(project, ours, theirs);
          Project mine = made(project, ours);
          Project yours = made(project, theirs);
          assertThat(made(mine, rebase.theirs())).isEqualTo(made(mine, squares.theirs()));
          assertThat(made(yours, rebase.ours())).isEqualTo(made(yours, squares.ours()));
          assertThat(made(mine, rebase.theirs())).isEqualTo(made(yours, rebase.ours()));
        });
  }

  @Test
  void inASmallWorldEverySquareCountsToo() {
    Seeds.check(
        4_000,
        random -> {
          Project project = SmallWorld.project();
          List<Operation> ours = new SmallWorld(random, "ana").history(project, 3);
          List<Operation> theirs = new SmallWorld(random, "ben").history(project, 3);
          Rebase rebase = Rebase.of(project, ours, theirs, Order.LATER);
          Rebase squares = squareBySquare(project, ours, theirs);
          Project mine = made(project, ours);
          assertThat(made(mine, rebase.theirs())).isEqualTo(made(mine, squares.theirs()));
        });
  }

  private static Rebase squareBySquare(
      Project before, List<Operation> ours, List<Operation> theirs) {
    List<Operation> row = new ArrayList<>(ours);
    List<Operation> passed = new ArrayList<>();
    Project start = before;
    for (Operation their : theirs) {
      Operation moving = their;
      Project corner = start;
      for (int i = 0; i < row.size(); i++) {
        Operation our = row.get(i);
        row.set(i, Transformer.transform(our, moving, Order.LATER, corner));
        moving = Transformer.transform(moving, our, Order.EARLIER, corner);
        corner = our.applyTo(corner);
      }
      passed.add(moving);
      start = their.applyTo(start);
    }
    return new Rebase(row, passed);
  }

  private static List<Operation> history(Random random, Project start, String author) {
    IdSource ids = IdSource.counting(author);
    List<Operation> operations = new ArrayList<>();
    Project project = start;
    for (int i = random.nextInt(12); i >= 0; i--) {
      Operation operation = RandomOperations.next(random, project, ids);
      operations.add(operation);
      project = operation.applyTo(project);
    }
    return operations;
  }

  private static Operation next(Random random, Project project, String author) {
    Operation operation = RandomOperations.next(random, project, IdSource.counting(author));
    return random.nextBoolean() ? operation : new Batch("one", List.of(operation));
  }

  private static Project made(Project project, List<Operation> operations) {
    return new Batch("", operations).applyTo(project);
  }
}
