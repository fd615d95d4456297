package io.nve.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.testkit.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateTest {
  static List<FrameRate> smpte() {
    return List.of(
        FrameRate.FPS_23_976,
        FrameRate.FPS_24,
        FrameRate.FPS_25,
        FrameRate.FPS_29_97,
        FrameRate.FPS_30,
        FrameRate.FPS_47_95,
        FrameRate.FPS_48,
        FrameRate.FPS_50,
        FrameRate.FPS_59_94,
        FrameRate.FPS_60);
  }

  @ParameterizedTest
  @MethodSource("smpte")
  void everyFrameOfADayIsExactInTicks(FrameRate rate) {
    long frames = 86_400L * rate.nominal();
    long frameTicks = Ticks.PER_SECOND * rate.denominator() / rate.numerator();
    assertThat(Ticks.PER_SECOND * rate.denominator() % rate.numerator()).isZero();
    for (long frame = 0; frame < frames; frame++) {
      long ticks = rate.ticksAt(frame);
      // An assertion for each of 35 million frames would take minutes.
      if (ticks != frame * frameTicks
          || rate.frameAt(ticks) != frame
          || rate.nearestFrame(ticks) != frame) {
        assertThat(ticks).as("frame %d", frame).isEqualTo(frame * frameTicks);
        assertThat(rate.frameAt(ticks)).isEqualTo(frame);
        assertThat(rate.nearestFrame(ticks)).isEqualTo(frame);
      }
    }
    assertThat(rate.frameAt(rate.ticksAt(frames) - 1)).isEqualTo(frames - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "23.97, 24000, 1001",
    "23.976, 24000, 1001",
    "23.98, 24000, 1001",
    "23.976024, 24000, 1001",
    "23.976023976023978, 24000, 1001",
    "24, 24, 1",
    "25, 25, 1",
    "29.97, 30000, 1001",
    "29.97002997002997, 30000, 1001",
    "30, 30, 1",
    "47.95, 48000, 1001",
    "47.952, 48000, 1001",
    "48, 48, 1",
    "50, 50, 1",
    "59.94, 60000, 1001",
    "59.94005994005994, 60000, 1001",
    "60, 60, 1",
    "119.88, 120000, 1001",
    "12.5, 25, 2",
    "15, 15, 1",
    "14.985, 15000, 1001",
    "23.5, 47, 2",
    "24.5, 49, 2",
    "0.1, 1, 10",
    "1000, 1000, 1",
    "48000, 48000, 1",
    "24.0000000001, 24, 1",
    "11.988, 12000, 1001",
    "10.989, 10989, 1000",
    "999.001, 1000000, 1001",
    "1000.0, 1000, 1",
    "0.001, 1, 1000",
    "1000000, 1000000, 1"
  })
  void aDecimalLiteralMeansAnExactRate(double literal, int numerator, int denominator) {
    assertThat(FrameRate.of(literal)).isEqualTo(new FrameRate(numerator, denominator));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -25, 0.0001, 1_000_001, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoRateIsRefused(double literal) {
    assertThatThrownBy(() -> FrameRate.of(literal))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_RATE));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-25, 1", "25, 0", "25, -1", "1000001, 1", "1, 1000001"})
  void aFractionMustBePositiveAndNotTooLarge(int numerator, int denominator) {
    assertThatThrownBy(() -> new FrameRate(numerator, denominator))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_RATE));
  }

  @Test
  void theLargestPartsAreStillARate() {
    assertThat(new FrameRate(1_000_000, 1).numerator()).isEqualTo(1_000_000);
    assertThat(new FrameRate(1, 1_000_000).denominator()).isEqualTo(1_000_000);
  }

  @Test
  void onlyTheFirstTickOfAFrameIsItsStart() {
    long start = FrameRate.FPS_25.ticksAt(7);
    assertThat(FrameRate.FPS_25.isFrameStart(start)).isTrue();
    assertThat(FrameRate.FPS_25.isFrameStart(start - 1)).isFalse();
    assertThat(FrameRate.FPS_25.isFrameStart(start + 1)).isFalse();
  }

  @Test
  void fractionsAreReduced() {
    assertThat(new FrameRate(50, 2)).isEqualTo(FrameRate.FPS_25);
    assertThat(new FrameRate(2_000_000, 2_000_000)).isEqualTo(new FrameRate(1, 1));
    assertThat(FrameRate.FPS_29_97).hasToString("30000/1001");
    assertThat(FrameRate.FPS_25).hasToString("25");
    assertThat(FrameRate.FPS_59_94.nominal()).isEqualTo(60);
    assertThat(FrameRate.FPS_23_976.toDouble()).isEqualTo(24000 / 1001.0);
  }

  @Test
  void framesOfAnyRateFollowEachOtherWithoutHole() {
    Seeds.check(
        20_000,
        random -> {
          FrameRate rate = new FrameRate(1 + random.nextInt(100_000), 1 + random.nextInt(10_000));
          long frame = random.nextLong() >> (24 + random.nextInt(40));
          if (Math.abs(frame / rate.toDouble()) > 1e9) {
            return;
          }
          long start = rate.ticksAt(frame);
          long end = rate.ticksAt(frame + 1);
          assertThat(rate.frameAt(start)).isEqualTo(frame);
          assertThat(rate.frameAt(end - 1)).isEqualTo(frame);
          assertThat(rate.frameAt(end)).isEqualTo(frame + 1);
          assertThat(rate.frameAt(rate.middleOf(frame))).isEqualTo(frame);
          assertThat(rate.middleOf(frame)).isBetween(start, end - 1);
          assertThat(rate.isFrameStart(start)).isTrue();
          assertThat(rate.snap(start + (end - start) / 4)).isEqualTo(start);
          assertThat(rate.snap(end - (end - start) / 4)).isEqualTo(end);
          assertThat(end - start - rate.frameDuration()).isBetween(-1L, 1L);
        });
  }
}
