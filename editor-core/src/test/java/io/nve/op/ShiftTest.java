package io.nve.op;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.op.Shift.Own;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShiftTest {
  private static final Id TRACK = Id.of("v1");

  private static Clip clip(String id, long start) {
    return Clip.of(Id.of(id), ClipKind.MEDIA, TRACK, start, 0, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "99, 20, 99",
    "100, 20, 120",
    "101, 20, 121",
    "99, -20, 99",
    "100, -20, 100",
    "110, -20, 100",
    "120, -20, 100",
    "121, -20, 101"
  })
  void aStartMovesByTheRule(long start, long distance, long moved) {
    Shift shift = new Shift(TRACK, 100, distance);
    assertThat(shift.moved(start)).isEqualTo(moved);
    assertThat(shift.distance(clip("a", start))).isEqualTo(moved - start);
  }

  @Test
  void aNamedClipMovesByItsOwnDistance() {
    Shift shift = new Shift(TRACK, 100, 20, List.of(new Own(Id.of("a"), 7)));
    assertThat(shift.distance(clip("a", 100))).isEqualTo(7);
    assertThat(shift.distance(clip("a", 0))).isEqualTo(7);
    assertThat(shift.distance(clip("b", 100))).isEqualTo(20);
  }

  @Test
  void namedClipsAreSortedAndTheLastDistanceOfOneCounts() {
    Own a = new Own(Id.of("a"), 1);
    Own b = new Own(Id.of("b"), 2);
    Own other = new Own(Id.of("a"), 3);
    assertThat(new Shift(TRACK, 0, 0, List.of(b, a)).own()).containsExactly(a, b);
    assertThat(new Shift(TRACK, 0, 0, List.of(a, b, other)).own()).containsExactly(other, b);
  }
}
