package io.nve.op;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.model.Draft;
import io.nve.model.Id;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.testkit.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

final class DraftTest {
  @Test
  void comesToWhatTheChangesComeToOneByOne() {
    Seeds.check(400, random -> follow(random, RandomProjects.next(random), RandomOperations::next));
  }

  @Test
  void soItDoesWhereEverythingMeets() {
    Seeds.check(
        400,
        random -> {
          SmallWorld author = new SmallWorld(random, "ana");
          follow(random, SmallWorld.project(), (same, project) -> author.next(project));
        });
  }

  @Test
  void soItDoesWithManyClips() {
    Project large = RandomProjects.large(3, 300);
    Seeds.check(10, random -> follow(random, large, RandomOperations::next));
  }

  /** Makes the same changes to a draft and one by one, and looks at the draft now and then. */
  private static void follow(
      Random random, Project start, BiFunction<Random, Project, Operation> next) {
    Draft draft = new Draft(start);
    Project expected = start;
    List<Project> shown = new ArrayList<>();
    List<List<?>> said = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Operation operation = next.apply(random, expected);
      draft.change(operation::applyTo);
      expected = operation.applyTo(expected);
      if (random.nextInt(6) == 0) {
        shown.add(draft.project());
        said.add(expected.entities());
        assertThat(Invariants.faults(draft.project())).isEmpty();
      }
    }
    shown.add(draft.project());
    said.add(expected.entities());
    for (int i = 0; i < shown.size(); i++) {
      assertThat(shown.get(i).entities()).isEqualTo(said.get(i));
    }
  }

  @Test
  void givesOutTheSameVersionUntilItChanges() {
    Draft draft = new Draft(SmallWorld.project());
    Project first = draft.project();
    draft.change(new Set(Id.of("nobody"), "name", Json.of("x"))::applyTo);
    assertThat(draft.project()).isSameAs(first);
    draft.change(new Set(Id.of("a"), "name", Json.of("x"))::applyTo);
    assertThat(draft.project()).isNotEqualTo(first).isSameAs(draft.project());
  }

  @Test
  void whatABatchWouldTakeBackIsAskedWithoutChangingTheDraft() {
    Set inner = new Set(Id.of("a"), "name", Json.of("x"));
    Batch batch = new Batch("", List.of(inner, inner));
    Draft draft = new Draft(SmallWorld.project());
    draft.change(new Set(Id.of("a"), "name", Json.of("before"))::applyTo);
    draft.change(state -> {
      batch.inverse(state);
      assertThat(batch.unmet(state)).isEmpty();
      assertThat(state.find(Id.of("a")).orElseThrow().name()).isEqualTo("before");
      return state;
    });
    assertThat(draft.project().find(Id.of("a")).orElseThrow().name()).isEqualTo("before");
  }
}
