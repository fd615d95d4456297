package io.nve.ffmpeg.internal.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Bt709Test {
  @Test
  void followsTheRecommendationsFormula() {
    for (int r = 0; r < 256; r += 15) {
      for (int g = 0; g < 256; g += 15) {
        for (int b = 0; b < 256; b += 15) {
          double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
          assertThat((double) Bt709.luma(r, g, b)).isCloseTo(16 + y * 219 / 255, within(0.51));
          double cb = (b - y) / 1.8556 * 224 / 255;
          assertThat((double) Bt709.cb(r, g, b)).isCloseTo(128 + cb, within(0.52));
          double cr = (r - y) / 1.5748 * 224 / 255;
          assertThat((double) Bt709.cr(r, g, b)).isCloseTo(128 + cr, within(0.52));
        }
      }
    }
  }

  @Test
  void comesBackWithinRounding() {
    for (int i = 0; i < 4096; i++) {
      int r = i * 37 & 0xff;
      int g = i * 101 & 0xff;
      int b = i * 59 & 0xff;
      int y = Bt709.luma(r, g, b);
      int cb = Bt709.cb(r, g, b);
      int cr = Bt709.cr(r, g, b);
      assertThat(Bt709.red(y, cb, cr)).isCloseTo(r, within(2));
      assertThat(Bt709.green(y, cb, cr)).isCloseTo(g, within(2));
      assertThat(Bt709.blue(y, cb, cr)).isCloseTo(b, within(2));
    }
  }

  @Test
  void greyHasNoChroma() {
    for (int grey = 0; grey < 256; grey++) {
      assertThat(Bt709.cb(grey, grey, grey)).isEqualTo(128);
      assertThat(Bt709.cr(grey, grey, grey)).isEqualTo(128);
    }
  }
}
