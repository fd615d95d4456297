package io.nve.ffmpeg.internal.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainterTest {
  private final Painter painter = new Painter();

  @Test
  void opaqueSpriteReplacesItsPixelsAndNoOthers() {
    Canvas canvas = canvas(16, 12, 10, 200, 30);
    painter.paint(canvas, solid(4, 4, 250, 20, 90).at(6, 2), 1, BlendFunction.NORMAL);
    for (int y = 0; y < 12; y++) {
      for (int x = 0; x < 16; x++) {
        boolean inside = x >= 6 && x < 10 && y >= 2 && y < 6;
        int[] wanted = inside ? yuv(250, 20, 90) : yuv(10, 200, 30);
        assertThat(pixel(canvas, x, y)).as("pixel %d,%d", x, y).isEqualTo(wanted);
      }
    }
  }

  @Test
  void chromaOfAnOddEdgeIsTheMeanOfWhatItCovers() {
    Canvas canvas = canvas(8, 8, 0, 0, 255);
    painter.paint(canvas, solid(3, 3, 255, 0, 0).at(3, 3), 1, BlendFunction.NORMAL);
    int red = Bt709.cr(255, 0, 0);
    int blue = Bt709.cr(0, 0, 255);
    assertThat(canvas.cr().at(1, 1)).as("one of four").isCloseTo((red + 3 * blue) / 4, within(1));
    assertThat(canvas.cr().at(2, 1)).as("two of four").isCloseTo((red + blue) / 2, within(1));
    assertThat(canvas.cr().at(2, 2)).as("all four").isEqualTo(red);
  }

  @Test
  void opacityMixesLikeRgbDoes() {
    for (double opacity : new double[] {0.1, 0.25, 0.5, 0.9}) {
      Canvas canvas = canvas(8, 8, 200, 40, 100);
      painter.paint(canvas, solid(8, 8, 20, 240, 60), opacity, BlendFunction.NORMAL);
      int r = mix(200, 20, opacity);
      int g = mix(40, 240, opacity);
      int b = mix(100, 60, opacity);
      assertNear(pixel(canvas, 3, 3), yuv(r, g, b), 1);
    }
  }

  @Test
  void zeroOpacityChangesNoByte() {
    Canvas canvas = canvas(8, 8, 200, 40, 100);
    painter.paint(canvas, solid(8, 8, 0, 0, 0), 0, BlendFunction.NORMAL);
    painter.paint(canvas, solid(8, 8, 0, 0, 0), Double.NaN, BlendFunction.NORMAL);
    assertThat(pixel(canvas, 4, 4)).isEqualTo(yuv(200, 40, 100));
  }

  @Test
  void alphaOfEachPixelCounts() {
    RgbaImage image = RgbaImage.transparent(4, 4);
    for (int i = 0; i < 16; i++) {
      image.pixels()[4 * i] = -1;
      image.pixels()[4 * i + 3] = (byte) (i * 17);
    }
    Canvas canvas = canvas(4, 4, 0, 0, 0);
    painter.paint(canvas, image.sprite(), 1, BlendFunction.NORMAL);
    for (int i = 0; i < 16; i++) {
      int wanted = Bt709.luma(i * 17, 0, 0);
      assertThat(canvas.luma().at(i % 4, i / 4)).isCloseTo(wanted, within(1));
    }
  }

  @Test
  void spritesAreCutAtEveryEdge() {
    int[][] places = {{-3, -3}, {5, -3}, {-3, 5}, {5, 5}, {-9, 0}, {8, 8}, {0, -9}};
    for (int[] place : places) {
      Canvas canvas = canvas(8, 8, 0, 0, 0);
      painter.paint(canvas, solid(6, 6, 255, 255, 255).at(place[0], place[1]), 1, NORMAL);
      for (int y = 0; y < 8; y++) {
        for (int x = 0; x < 8; x++) {
          boolean inside = x >= place[0] && x < place[0] + 6 && y >= place[1] && y < place[1] + 6;
          assertThat(canvas.luma().at(x, y)).isEqualTo(inside ? 235 : 16);
        }
      }
    }
  }

  private static final BlendFunction NORMAL = BlendFunction.NORMAL;

  @ParameterizedTest
  @EnumSource(BlendFunction.class)
  void modesGiveWhatTheirFormulaSays(BlendFunction mode) {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int[] below = colour(random);
      int[] above = colour(random);
      Canvas canvas = canvas(2, 2, below[0], below[1], below[2]);
      painter.paint(canvas, solid(2, 2, above[0], above[1], above[2]), 1, mode);
      int[] wanted = new int[3];
      for (int part = 0; part < 3; part++) {
        wanted[part] = formula(mode, below[part] / 255.0, above[part] / 255.0);
      }
      // Eight-bit Y'CbCr holds fewer colours than R'G'B', which costs some steps on the way.
      assertNear(pixel(canvas, 0, 0), yuv(wanted[0], wanted[1], wanted[2]), 5);
    }
  }

  private static int formula(BlendFunction mode, double b, double s) {
    double value =
        switch (mode) {
          case NORMAL -> s;
          case MULTIPLY -> b * s;
          case SCREEN -> b + s - b * s;
          case OVERLAY -> b <= 0.5 ? 2 * b * s : 1 - 2 * (1 - b) * (1 - s);
          case DARKEN -> Math.min(b, s);
          case LIGHTEN -> Math.max(b, s);
          case DIFFERENCE -> Math.abs(b - s);
          case ADD -> Math.min(1, b + s);
        };
    return (int) Math.floor(255 * value + 0.5);
  }

  private static int[] colour(Random random) {
    return new int[] {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
  }

  private static int mix(int below, int above, double share) {
    return (int) Math.floor(below * (1 - share) + above * share + 0.5);
  }

  private static void assertNear(int[] actual, int[] wanted, int tolerance) {
    for (int i = 0; i < 3; i++) {
      assertThat(actual[i]).isCloseTo(wanted[i], within(tolerance));
    }
  }

  private static Canvas canvas(int width, int height, int r, int g, int b) {
    Canvas canvas = Canvas.allocate(width, height);
    canvas.fill(r, g, b);
    return canvas;
  }

  private static Sprite solid(int width, int height, int r, int g, int b) {
    Canvas planes = Canvas.allocate(2 * width, 2 * height);
    planes.fill(r, g, b);
    Plane luma = Plane.allocate(width, height);
    luma.fill(Bt709.luma(r, g, b));
    return Sprite.opaque(luma, planes.cb(), planes.cr());
  }

  private static int[] yuv(int r, int g, int b) {
    return new int[] {Bt709.luma(r, g, b), Bt709.cb(r, g, b), Bt709.cr(r, g, b)};
  }

  private static int[] pixel(Canvas canvas, int x, int y) {
    return new int[] {
      canvas.luma().at(x, y), canvas.cb().at(x / 2, y / 2), canvas.cr().at(x / 2, y / 2)
    };
  }
}
