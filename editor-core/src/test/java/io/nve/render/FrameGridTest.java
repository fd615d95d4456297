package io.nve.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.Seeds;
import io.nve.time.FrameRate;
import org.junit.jupiter.api.Test;

class FrameGridTest {
  /** A frame of 25 fps has 28,224,000 ticks; its middle is at 14,112,000. */
  @Test
  void anEdgeIsSeenFromTheFrameWhoseMiddleItDoesNotPass() {
    assertThat(FrameGrid.firstFrom(FrameRate.FPS_25, 0)).isZero();
    assertThat(FrameGrid.firstFrom(FrameRate.FPS_25, 14_111_999)).isZero();
    assertThat(FrameGrid.firstFrom(FrameRate.FPS_25, 14_112_000)).isZero();
    assertThat(FrameGrid.firstFrom(FrameRate.FPS_25, 14_112_001)).isEqualTo(1);
    assertThat(FrameGrid.firstFrom(FrameRate.FPS_25, 28_224_000)).isEqualTo(1);
    assertThat(FrameGrid.firstFrom(FrameRate.FPS_25, -1)).isZero();
    assertThat(FrameGrid.firstFrom(FrameRate.FPS_25, -28_224_000)).isEqualTo(-1);
  }

  @Test
  void itIsTheFirstMiddleFromThere() {
    Seeds.check(
        2000,
        random -> {
          FrameRate rate = new FrameRate(1 + random.nextInt(120_000), 1 + random.nextInt(1001));
          long time = random.nextLong() >> 20;
          long frame = FrameGrid.firstFrom(rate, time);
          assertThat(rate.middleOf(frame)).isGreaterThanOrEqualTo(time);
          assertThat(rate.middleOf(frame - 1)).isLessThan(time);
        });
  }

  @Test
  void smpteRatesRepeatWithEveryFrame() {
    assertThat(FrameGrid.period(FrameRate.FPS_25)).isEqualTo(1);
    assertThat(FrameGrid.period(FrameRate.FPS_23_976)).isEqualTo(1);
    assertThat(FrameGrid.period(FrameRate.FPS_59_94)).isEqualTo(1);
    assertThat(FrameGrid.period(new FrameRate(11, 1))).isEqualTo(11);
    assertThat(FrameGrid.period(new FrameRate(33, 2))).isEqualTo(11);
  }
}
