package io.nve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProjectTest {
  @Test
  void randomProjectsKeepTheInvariants() {
    Seeds.check(
        500, random -> assertThat(Invariants.editingFaults(RandomProjects.next(random))).isEmpty());
  }

  @Test
  void aProjectMadeAtOnceEqualsOneMadeStepByStep() {
    Seeds.check(
        300,
        random -> {
          Project project = RandomProjects.next(random);
          Project rebuilt = Project.of(project.entities());
          assertThat(rebuilt).isEqualTo(project);
          Project stepwise = Project.empty();
          List<Entity> clipsLast = new ArrayList<>(project.entities());
          clipsLast.sort((a, b) -> Boolean.compare(a instanceof Clip, b instanceof Clip));
          for (Entity entity : clipsLast) {
            stepwise = stepwise.create(entity);
          }
          stepwise = stepwise.setProps(Id.PROJECT, project.settings().props());
          assertThat(stepwise).isEqualTo(project);
          assertThat(Invariants.faults(stepwise)).isEmpty();
        });
  }

  @Test
  void changesAreExactlyTheEntitiesThatDiffer() {
    Seeds.check(
        500,
        random -> {
          Project before = RandomProjects.next(random);
          Project after = before;
          for (int i = 0; i < 1 + random.nextInt(4); i++) {
            after = RandomOperations.next(random, after).applyTo(after);
          }
          List<Id> expected = new ArrayList<>();
          for (Entity entity : after.entities()) {
            if (!before.find(entity.id()).equals(after.find(entity.id()))) {
              expected.add(entity.id());
            }
          }
          assertThat(Project.changes(before, after)).isEqualTo(expected);
        });
  }

  @Test
  void findsClipsByTime() {
    Project project = RandomProjects.large(2, 1_000);
    Id track = Id.of("t0");
    for (Clip clip : project.clips(track)) {
      assertThat(project.clipAt(track, clip.start())).contains(clip);
      assertThat(project.clipAt(track, clip.end() - 1)).contains(clip);
      assertThat(project.firstFrom(track, clip.start())).contains(clip);
      assertThat(project.lastBefore(track, clip.start() + 1)).contains(clip);
    }
    assertThat(project.clipAt(track, project.end(track))).isEmpty();
    assertThat(project.clips(track, new TimeRange(0, project.end(track)))).hasSize(1_000);
  }
}
