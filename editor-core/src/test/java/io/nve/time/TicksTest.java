package io.nve.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.testkit.Seeds;
import java.math.BigInteger;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {
  private static final BigInteger LOWEST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger HIGHEST = BigInteger.valueOf(Long.MAX_VALUE);

  @Test
  void scalingIsExactHoweverLarge() {
    Seeds.check(
        200_000,
        random -> {
          long value = anyLong(random);
          long numerator = anyLong(random);
          long denominator = Math.max(1, Math.abs(anyLong(random)));
          BigInteger product = BigInteger.valueOf(value).multiply(BigInteger.valueOf(numerator));
          BigInteger divisor = BigInteger.valueOf(denominator);
          BigInteger half = BigInteger.valueOf(denominator >> 1);
          check(() -> Ticks.scaleDown(value, numerator, denominator), floor(product, divisor));
          check(
              () -> Ticks.scale(value, numerator, denominator), floor(product.add(half), divisor));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 2, 1",
    "-1, 1, 2, 0",
    "3, 1, 2, 2",
    "-3, 1, 2, -1",
    "1, 1, 3, 0",
    "2, 1, 3, 1",
    "-1, 1, 3, 0",
    "-2, 1, 3, -1",
    "5, -1, 2, -2",
    "0, 123, 7, 0",
    "9223372036854775807, 3, 3, 9223372036854775807",
    "-9223372036854775807, 3, 3, -9223372036854775807",
    "9223372036854775807, 1, 2, 4611686018427387904"
  })
  void halvesAreRoundedUp(long value, long numerator, long denominator, long expected) {
    assertThat(Ticks.scale(value, numerator, denominator)).isEqualTo(expected);
  }

  @Test
  void whatDoesNotFitIsAnError() {
    overflows(() -> Ticks.scale(Long.MAX_VALUE, 2, 1));
    overflows(() -> Ticks.scale(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 1));
    overflows(() -> Ticks.plus(Long.MAX_VALUE, 1));
    overflows(() -> Ticks.plus(Long.MIN_VALUE, -1));
    overflows(() -> Ticks.minus(Long.MIN_VALUE, 1));
    overflows(() -> Ticks.minus(0, Long.MIN_VALUE));
    overflows(() -> Ticks.ofSeconds(20_000_000_000L));
    overflows(() -> Ticks.ofSeconds(2e10));
    overflows(() -> Ticks.ofSeconds(Double.NaN));
    overflows(() -> Ticks.ofSeconds(Double.NEGATIVE_INFINITY));
    overflows(() -> Ticks.ofMillis(Long.MAX_VALUE));
    overflows(() -> Ticks.ofSamples(Long.MAX_VALUE, 48_000));
    overflows(() -> FrameRate.FPS_25.ticksAt(Long.MAX_VALUE));
  }

  @Test
  void sumsUpToTheEdgeFit() {
    assertThat(Ticks.plus(Long.MAX_VALUE, Long.MIN_VALUE)).isEqualTo(-1);
    assertThat(Ticks.plus(Long.MAX_VALUE - 1, 1)).isEqualTo(Long.MAX_VALUE);
    assertThat(Ticks.minus(-1, Long.MIN_VALUE)).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void aDenominatorMustBePositive(long denominator) {
    assertThatThrownBy(() -> Ticks.scale(1, 1, denominator))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_RATE));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 90_000,
        96_000, 176_400, 192_000
      })
  void everySampleIsAWholeNumberOfTicks(int rate) {
    assertThat(Ticks.PER_SECOND % rate).isZero();
    for (long sample = 0; sample < 200_000; sample += 7) {
      long ticks = Ticks.ofSamples(sample, rate);
      assertThat(Ticks.toSamples(ticks, rate)).isEqualTo(sample);
      assertThat(Ticks.toSamples(ticks + 1, rate)).isEqualTo(sample);
      assertThat(Ticks.toSamples(ticks - 1, rate)).isEqualTo(sample - 1);
    }
  }

  @Test
  void secondsAreRoundedToTheNearestTick() {
    assertThat(Ticks.ofSeconds(1.5)).isEqualTo(1_058_400_000);
    assertThat(Ticks.ofSeconds(-1.5)).isEqualTo(-1_058_400_000);
    assertThat(Ticks.ofSeconds(1e-9)).isEqualTo(1);
    assertThat(Ticks.ofSeconds(0.7e-9)).isZero();
    assertThat(Ticks.ofMillis(-1)).isEqualTo(-705_600);
    assertThat(Ticks.toSeconds(Ticks.ofSeconds(86_400L))).isEqualTo(86_400.0);
  }

  private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static void check(java.util.function.LongSupplier ours, BigInteger exact) {
    // The one value that a long has and we do not promise: it has no opposite.
    if (exact.compareTo(LOWEST) <= 0 || exact.compareTo(HIGHEST) > 0) {
      overflows(ours::getAsLong);
    } else {
      assertThat(ours.getAsLong()).isEqualTo(exact.longValueExact());
    }
  }

  private static void overflows(ThrowingCallable computation) {
    assertThatThrownBy(computation)
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TIME_OVERFLOW));
  }

  private static long anyLong(Random random) {
    long value = random.nextLong() >> random.nextInt(64);
    return random.nextInt(8) == 0 ? value + random.nextInt(5) - 2 : value;
  }
}
