package io.nve.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.testkit.RandomProjects;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planning looks at what an edit is about, not at the whole project. */
class EditCostTest {
  private static final int EDITS = 100;

  /** Far more than the noise of a busy machine, far less than 100 times the clips would cost. */
  private static final int SLACK = 20;

  private static Edit edit(String kind, Id clip) {
    return switch (kind) {
      case "trim" -> new TrimClip(clip, Edge.TAIL, -1000);
      case "ripple-trim" -> new RippleTrim(clip, Edge.TAIL, -1000);
      case "slip" -> new SlipClip(clip, 1000);
      case "remove" -> new RemoveClips(List.of(clip));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"trim", "ripple-trim", "slip", "remove"})
  void planningCostsMuchTheSameInAProjectAHundredTimesAsLarge(String kind) {
    Function<Id, Edit> edit = clip -> edit(kind, clip);
    long small = fastest(RandomProjects.large(1, 1_000), 500, edit);
    long large = fastest(RandomProjects.large(1, 100_000), 50_000, edit);
    assertThat(large).isLessThan(SLACK * Math.max(small, 1_000));
  }

  @Test
  void appendingFindsTheEndOfALongTrack() {
    Project project = RandomProjects.large(1, 10_000);
    assertThat(TrackEnds.ofTrack(project, Id.of("t0"))).isEqualTo(project.end(Id.of("t0")));
  }

  /** Returns the least time, in nanoseconds, that some runs of many edits took per edit. */
  private static long fastest(Project project, int clip, Function<Id, Edit> edit) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < 8; run++) {
      long start = System.nanoTime();
      for (int i = 0; i < EDITS; i++) {
        Id id = Id.of("t0c" + (clip + i));
        assertThat(
                edit.apply(id).plan(project, EditContext.of(IdSource.counting("x"))).operations())
            .isNotEmpty();
      }
      best = Math.min(best, (System.nanoTime() - start) / EDITS);
    }
    return best;
  }
}
