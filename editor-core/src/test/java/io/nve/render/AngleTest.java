package io.nve.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AngleTest {
  private static final Offset<Double> TINY = within(1e-12);

  @Test
  void agreesWithTheLibraryToTwelveDigits() {
    for (double degrees = -36_000; degrees <= 36_000; degrees += 7.3) {
      // The exact remainder keeps the library's own error of reduction out of the comparison.
      double radians = Math.toRadians(Math.IEEEremainder(degrees, 360));
      assertThat(Angle.sin(degrees)).as("sin " + degrees).isCloseTo(Math.sin(radians), TINY);
      assertThat(Angle.cos(degrees)).as("cos " + degrees).isCloseTo(Math.cos(radians), TINY);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "90, 1, 0",
    "180, 0, -1",
    "270, -1, 0",
    "360, 0, 1",
    "-90, -1, 0",
    "35910, -1, 0"
  })
  void quarterTurnsAreExact(double degrees, double sin, double cos) {
    assertThat(Angle.sin(degrees)).isEqualTo(sin);
    assertThat(Angle.cos(degrees)).isEqualTo(cos);
  }

  /** What TeaVM's JavaScript has to give as well; a sine of the JVM's would differ by a bit. */
  @Test
  void pinnedBitsNeverChange() {
    assertThat(Double.doubleToLongBits(Angle.sin(30))).isEqualTo(4602678819172646911L);
    assertThat(Double.doubleToLongBits(Angle.cos(17.25))).isEqualTo(4606777274477253971L);
  }
}
