package io.nve.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Set;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.testkit.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What operations have changed, told from them, against the versions before and after them. */
class TouchedTest {
  @Test
  void inASmallWorldTheOperationsTellWhatChanged() {
    Seeds.check(
        4_000,
        random -> {
          Project start = SmallWorld.project();
          check(start, new SmallWorld(random, "ana").history(start, 1 + random.nextInt(6)));
        });
  }

  @Test
  void inAnyProjectTheOperationsTellWhatChanged() {
    Seeds.check(1_000, random -> checkAny(random, 1 + random.nextInt(8)));
  }

  @Test
  void soTheyDoWhereThereAreMany() {
    Seeds.check(20, random -> checkAny(random, 150));
  }

  private static void checkAny(Random random, int count) {
    Project start = RandomProjects.next(random);
    List<Operation> made = new ArrayList<>();
    Project project = start;
    for (int i = 0; i < count; i++) {
      Operation operation = RandomOperations.next(random, project);
      made.add(random.nextInt(4) == 0 ? new Batch("some", List.of(operation)) : operation);
      project = operation.applyTo(project);
    }
    check(start, made);
  }

  private static void check(Project start, List<Operation> made) {
    Project after = new Batch("", made).applyTo(start);
    List<Id> changes = Project.changes(start, after);
    assertThat(Difference.ids(start, after, made)).as("%s", made).isEqualTo(changes);
    assertThat(Touched.differ(start, after, made)).as("%s", made).isEqualTo(!changes.isEmpty());
  }

  @Test
  void whatIsWrittenBackIsNoChange() {
    Project start = SmallWorld.project();
    Id clip = Id.of("a");
    List<Operation> made =
        List.of(new Set(clip, "name", Json.of("new")), new Set(clip, "name", Json.NULL));
    Project after = new Batch("", made).applyTo(start);
    assertThat(Difference.ids(start, after, made)).isEmpty();
    assertThat(Difference.ids(start, after, made.subList(0, 0))).isEmpty();
  }
}
