package io.nve.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecibelsTest {
  @Test
  void agreesWithTheLibraryToTwelveDigits() {
    for (double decibels = -95.9; decibels <= 24; decibels += 0.37) {
      double expected = Math.pow(10, decibels / 20);
      assertThat(Decibels.amplitude(decibels) / expected)
          .as(decibels + " dB")
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void zeroIsUnityAndTheLeastIsSilence() {
    assertThat(Decibels.amplitude(0)).isEqualTo(1);
    assertThat(Decibels.amplitude(-96)).isZero();
    assertThat(Decibels.amplitude(-1000)).isZero();
    assertThat(Decibels.amplitude(-95.99)).isPositive();
  }
}
