package io.nve.ffmpeg.internal.av;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeBaseTest {
  @Test
  void commonUnitsAreExact() {
    assertThat(new TimeBase(1, 90_000).toTicks(90_000)).isEqualTo(TimeBase.TICKS_PER_SECOND);
    assertThat(new TimeBase(1001, 24_000).toTicks(24_000))
        .isEqualTo(1001 * TimeBase.TICKS_PER_SECOND);
    assertThat(TimeBase.ofSampleRate(44_100).toTicks(1)).isEqualTo(16_000);
  }

  @Test
  void floorsAwayFromTheNextStamp() {
    TimeBase millis = new TimeBase(1, 1000);
    long almostTwo = 2 * 705_600 - 1;

    assertThat(millis.floor(almostTwo)).isEqualTo(1);
    assertThat(millis.nearest(almostTwo)).isEqualTo(2);
    assertThat(millis.floor(-1)).isEqualTo(-1);
  }

  @Test
  void rescalesBetweenUnits() {
    assertThat(new TimeBase(1, 48_000).rescale(480, new TimeBase(1, 1000))).isEqualTo(10);
  }

  @Test
  void hostileValuesAreErrors() {
    assertThatThrownBy(() -> new TimeBase(1, 0)).isInstanceOf(AvException.class);
    assertThatThrownBy(() -> new TimeBase(-1, 25)).isInstanceOf(AvException.class);
    assertThatThrownBy(() -> new TimeBase(1, 1).toTicks(1L << 62)).isInstanceOf(AvException.class);
  }
}
