package io.nve.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.testkit.notation.Notation;
import io.nve.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times are ticks here. */
class SnapPointTest {
  private static final Project PROJECT =
      Notation.TICKS.read(
          """
          V2: T[50-80]"Title" -X[51-52]"Deleted"
          V1: A[10-40]@100 B[40-60]@100 {"speed":"2"} C[70-90]@100
          marker m on S: 12 "Music in"
          marker n on A: 105-110
          marker o on A: 99
          marker p on B: 220
          marker q on V1: 30
          """);

  @Test
  void edgesOfClipsAndMarkersAreFoundWhereTheyAreSeen() {
    assertThat(points(0, 100))
        .containsExactly(
            "0 start S",
            "10 start A",
            "12 marker S",
            "15 marker A",
            "20 marker A",
            "30 marker V1",
            "40 start B",
            "40 end A",
            "50 start T",
            "50 marker B",
            "60 end B",
            "70 start C",
            "80 end T",
            "90 end C");
  }

  @Test
  void aRangeHasItsStartAndNotItsEnd() {
    assertThat(points(40, 50)).containsExactly("40 start B", "40 end A");
    assertThat(points(60, 71)).containsExactly("60 end B", "70 start C");
  }

  @Test
  void whatIsDraggedDoesNotCount() {
    assertThat(points(35, 55, "B", "T")).containsExactly("40 end A");
  }

  @Test
  void anUnknownSequenceHasNone() {
    assertThat(SnapPoint.in(PROJECT, Id.of("nowhere"), new TimeRange(0, 100), List.of())).isEmpty();
  }

  private static List<String> points(long from, long to, String... without) {
    List<Id> ids = List.of(without).stream().map(Id::of).toList();
    return SnapPoint.in(PROJECT, Notation.SEQUENCE, TimeRange.between(from, to), ids).stream()
        .map(point -> point.time() + " " + point.kind().id() + " " + point.of())
        .toList();
  }
}
