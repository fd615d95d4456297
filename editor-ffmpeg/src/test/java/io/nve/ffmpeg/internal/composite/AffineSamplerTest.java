package io.nve.ffmpeg.internal.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nve.render.Affine;
import org.junit.jupiter.api.Test;

class AffineSamplerTest {
  @Test
  void wholePixelMovesKeepEveryByte() {
    Sprite source = gradient(9, 7);
    Sprite moved = AffineSampler.transform(source, Affine.translation(4, 3), 40, 40).orElseThrow();
    for (int y = 0; y < 7; y++) {
      for (int x = 0; x < 9; x++) {
        assertThat(luma(moved, x + 4, y + 3)).isEqualTo(source.luma().at(x, y));
        assertThat(alpha(moved, x + 4, y + 3)).isEqualTo(255);
      }
    }
    assertThat(alpha(moved, 3, 3)).isZero();
    assertThat(alpha(moved, 13, 3)).isZero();
  }

  @Test
  void quarterTurnIsExact() {
    Sprite source = gradient(8, 6);
    Affine turn = Affine.rotation(90).then(Affine.translation(6, 0));
    Sprite turned = AffineSampler.transform(source, turn, 20, 20).orElseThrow();
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 8; x++) {
        assertThat(luma(turned, 5 - y, x)).as("%d,%d", x, y).isEqualTo(source.luma().at(x, y));
      }
    }
  }

  @Test
  void halfPixelMovesGiveMeansAndHalfCoveredEdges() {
    Sprite source = gradient(8, 8);
    Sprite moved =
        AffineSampler.transform(source, Affine.translation(2.5, 2), 20, 20).orElseThrow();
    int mean = (source.luma().at(2, 3) + source.luma().at(3, 3)) / 2;
    assertThat(luma(moved, 5, 5)).isCloseTo(mean, within(1));
    assertThat(alpha(moved, 2, 4)).isCloseTo(128, within(1));
    assertThat(alpha(moved, 10, 4)).isCloseTo(128, within(1));
    assertThat(luma(moved, 2, 4)).as("edges keep their colour").isEqualTo(source.luma().at(0, 2));
  }

  @Test
  void colourHiddenUnderTransparentPixelsDoesNotBleed() {
    RgbaImage image = RgbaImage.transparent(4, 4);
    for (int i = 0; i < 16; i++) {
      boolean left = i % 4 < 2;
      image.pixels()[4 * i] = (byte) (left ? 255 : 0);
      image.pixels()[4 * i + 1] = (byte) (left ? 0 : 255);
      image.pixels()[4 * i + 3] = (byte) (left ? 255 : 0);
    }
    Sprite moved =
        AffineSampler.transform(image.sprite(), Affine.translation(0.5, 0), 8, 8).orElseThrow();
    assertThat(alpha(moved, 2, 1)).isCloseTo(128, within(1));
    assertThat(moved.cr().at(2 - moved.x(), 1 - moved.y())).isEqualTo(Bt709.cr(255, 0, 0));
  }

  @Test
  void turnedPictureCoversTheAreaItHas() {
    Sprite source = gradient(40, 20);
    Affine map =
        Affine.translation(-20, -10).then(Affine.rotation(33)).then(Affine.translation(50, 50));
    Sprite turned = AffineSampler.transform(source, map, 100, 100).orElseThrow();
    double area = 0;
    for (int y = 0; y < turned.height(); y++) {
      for (int x = 0; x < turned.width(); x++) {
        area += turned.alpha().orElseThrow().at(x, y) / 255.0;
      }
    }
    assertThat(area).isCloseTo(800, within(4.0));
  }

  @Test
  void nothingToSeeGivesNothing() {
    Sprite source = gradient(4, 4);
    assertThat(AffineSampler.transform(source, Affine.translation(50, 0), 40, 40)).isEmpty();
    assertThat(AffineSampler.transform(source, Affine.scaling(0, 1), 40, 40)).isEmpty();
  }

  @Test
  void mapsComposeAndInvert() {
    Affine map = Affine.scaling(2, 3).then(Affine.rotation(40)).then(Affine.translation(-7, 11));
    Affine round = map.then(InverseMap.of(map));
    assertThat(round.x(13, 17)).isCloseTo(13, within(1e-9));
    assertThat(round.y(13, 17)).isCloseTo(17, within(1e-9));
    assertThat(Affine.rotation(90).x(0, 1)).as("clockwise, y down").isEqualTo(-1);
  }

  private static Sprite gradient(int width, int height) {
    Plane luma = Plane.allocate(width, height);
    Plane chroma = Plane.allocate(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        luma.set(x, y, 20 + 11 * x + 7 * y % 90);
        chroma.set(x, y, 128);
      }
    }
    return Sprite.opaque(luma, chroma, chroma);
  }

  private static int luma(Sprite sprite, int x, int y) {
    return sprite.luma().at(x - sprite.x(), y - sprite.y());
  }

  private static int alpha(Sprite sprite, int x, int y) {
    int column = x - sprite.x();
    int row = y - sprite.y();
    boolean inside = column >= 0 && row >= 0 && column < sprite.width() && row < sprite.height();
    return inside ? sprite.alpha().orElseThrow().at(column, row) : 0;
  }
}
