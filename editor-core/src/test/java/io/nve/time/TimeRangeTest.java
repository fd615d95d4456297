package io.nve.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.testkit.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
  @Test
  void itsStartBelongsToItAndItsEndDoesNot() {
    TimeRange range = new TimeRange(10, 5);
    assertThat(range.contains(9)).isFalse();
    assertThat(range.contains(10)).isTrue();
    assertThat(range.contains(14)).isTrue();
    assertThat(range.contains(15)).isFalse();
    assertThat(range.end()).isEqualTo(15);
    assertThat(new TimeRange(10, 0).contains(10)).isFalse();
    assertThat(new TimeRange(10, 0).isEmpty()).isTrue();
    assertThat(range.isEmpty()).isFalse();
  }

  @Test
  void aRangeContainsAnotherOnlyAsAWhole() {
    TimeRange range = new TimeRange(10, 5);
    assertThat(range.contains(range)).isTrue();
    assertThat(range.contains(new TimeRange(11, 3))).isTrue();
    assertThat(range.contains(new TimeRange(9, 6))).isFalse();
    assertThat(range.contains(new TimeRange(10, 6))).isFalse();
    assertThat(range.contains(new TimeRange(20, 1))).isFalse();
  }

  @Test
  void rangesThatTouchDoNotOverlap() {
    TimeRange range = new TimeRange(10, 5);
    assertThat(range.overlaps(new TimeRange(15, 5))).isFalse();
    assertThat(range.overlaps(new TimeRange(5, 5))).isFalse();
    assertThat(range.overlaps(new TimeRange(14, 1))).isTrue();
    assertThat(range.overlaps(new TimeRange(12, 0))).isFalse();
  }

  @Test
  void theLawsHoldAsTheyDoForSetsOfMoments() {
    Seeds.check(
        20_000,
        random -> {
          TimeRange a = range(random);
          TimeRange b = range(random);
          boolean common = false;
          for (long time = -1; time < 32; time++) {
            common |= a.contains(time) && b.contains(time);
            if (a.contains(time) || b.contains(time)) {
              assertThat(a.span(b).contains(time)).isTrue();
            }
            boolean inBoth = a.contains(time) && b.contains(time);
            long at = time;
            assertThat(a.intersection(b).map(range -> range.contains(at)).orElse(false))
                .isEqualTo(inBoth);
            assertThat(a.shifted(3).contains(time + 3)).isEqualTo(a.contains(time));
          }
          assertThat(a.overlaps(b)).isEqualTo(common).isEqualTo(b.overlaps(a));
          assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
          assertThat(a.span(b)).isEqualTo(b.span(a));
          assertThat(a.contains(a)).isTrue();
          assertThat(a.span(b).contains(a)).isTrue();
          assertThat(a.shifted(7).shifted(-7)).isEqualTo(a);
          assertThat(TimeRange.between(a.start(), a.end())).isEqualTo(a);
        });
  }

  @Test
  void aTimeIsClampedToTheRange() {
    TimeRange range = new TimeRange(10, 5);
    assertThat(range.clamp(3)).isEqualTo(10);
    assertThat(range.clamp(12)).isEqualTo(12);
    assertThat(range.clamp(99)).isEqualTo(15);
  }

  @Test
  void whatIsNoRangeIsRefused() {
    refused(() -> new TimeRange(0, -1), ErrorCode.INVALID_RANGE);
    refused(() -> TimeRange.between(5, 4), ErrorCode.INVALID_RANGE);
    refused(() -> new TimeRange(Long.MAX_VALUE, 1), ErrorCode.TIME_OVERFLOW);
    refused(() -> TimeRange.between(Long.MIN_VALUE, Long.MAX_VALUE), ErrorCode.TIME_OVERFLOW);
    refused(() -> new TimeRange(0, Long.MAX_VALUE).shifted(1), ErrorCode.TIME_OVERFLOW);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable code, ErrorCode expected) {
    assertThatThrownBy(code)
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(expected));
  }

  private static TimeRange range(Random random) {
    return new TimeRange(random.nextInt(20), random.nextInt(10));
  }
}
