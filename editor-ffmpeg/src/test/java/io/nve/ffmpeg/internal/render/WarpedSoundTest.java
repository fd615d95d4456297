package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nve.time.Ticks;
import org.junit.jupiter.api.Test;

class WarpedSoundTest {
  private static final int RATE = 48_000;

  /** A sound whose samples say their own number, in thousandths. */
  private static final class Counting implements SoundFeed {
    private int reads;
    private boolean closed;

    @Override
    public void read(long position, float[][] planes, int count) {
      reads++;
      for (float[] plane : planes) {
        for (int i = 0; i < count; i++) {
          plane[i] = (position + i) / 1000f;
        }
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void samplesLieWhereTheMapLeads() {
    Counting counting = new Counting();
    float[][] out = new float[1][40_000];
    try (WarpedSound warped =
        new WarpedSound(counting, RATE, 1, sample -> Ticks.ofSamples(sample, RATE) / 2 * 3)) {
      warped.read(0, out, 30_000);
      for (int i = 0; i < 30_000; i++) {
        assertThat(out[0][i]).as("sample %d", i).isCloseTo(i * 1.5f / 1000, within(1e-3f));
      }
    }
    assertThat(counting.reads).as("read in long pieces").isLessThan(10);
    assertThat(counting.closed).isTrue();
  }

  @Test
  void mapsMayGoBackwards() {
    Counting counting = new Counting();
    float[][] out = new float[2][20_000];
    try (WarpedSound warped =
        new WarpedSound(
            counting, RATE, 2, sample -> Ticks.PER_SECOND - Ticks.ofSamples(sample, RATE))) {
      warped.read(0, out, 20_000);
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(out[1][i]).as("sample %d", i).isCloseTo((48_000 - i) / 1000f, within(1e-3f));
    }
    assertThat(counting.reads).isLessThan(10);
  }
}
