package io.nve.ffmpeg.internal.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossfadeTest {
  @Test
  void everyShareIsTheWeightedMean() {
    for (int step = 0; step <= 20; step++) {
      double share = step / 20.0;
      Canvas canvas = filled(8, 8, 255, 255, 255);
      new Crossfade().mix(canvas, filled(8, 8, 0, 0, 0), 0, 0, share);
      assertThat((double) canvas.luma().at(5, 5)).isCloseTo(235 - 219 * share, within(0.51));
    }
  }

  @Test
  void fullShareCopiesAndCutsAtEdges() {
    Canvas canvas = filled(8, 8, 0, 0, 0);
    new Crossfade().mix(canvas, filled(6, 6, 255, 0, 0), -2, 4, 1);
    assertThat(canvas.luma().at(3, 4)).isEqualTo(Bt709.luma(255, 0, 0));
    assertThat(canvas.cr().at(1, 2)).isEqualTo(Bt709.cr(255, 0, 0));
    assertThat(canvas.luma().at(4, 4)).isEqualTo(16);
    assertThat(canvas.luma().at(3, 3)).isEqualTo(16);
    assertThat(canvas.cr().at(2, 2)).isEqualTo(128);
  }

  @Test
  void oddPlacesAreRefused() {
    assertThatThrownBy(
            () -> new Crossfade().mix(filled(8, 8, 0, 0, 0), filled(2, 2, 0, 0, 0), 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Canvas filled(int width, int height, int r, int g, int b) {
    Canvas canvas = Canvas.allocate(width, height);
    canvas.fill(r, g, b);
    return canvas;
  }
}
