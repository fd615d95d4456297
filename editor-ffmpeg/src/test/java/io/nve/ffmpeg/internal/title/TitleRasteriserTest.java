package io.nve.ffmpeg.internal.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nve.ffmpeg.internal.composite.RgbaImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleRasteriserTest {
  private static final int RED = 0xff0000ff;
  private static final int NONE = 0;

  private final TitleRasteriser rasteriser = new TitleRasteriser(FontCatalog.bundled());

  @Test
  void lettersHaveTheFillColourWithoutFringes() {
    RgbaImage image = draw(title("Wide", RED, 0, NONE, TitleDrawing.Shadow.NONE)).image();
    int solid = 0;
    int edge = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int alpha = image.at(x, y, 3);
        if (alpha > 0) {
          assertThat(image.at(x, y, 0)).as("straight red everywhere").isEqualTo(255);
          assertThat(image.at(x, y, 1)).isZero();
          assertThat(image.at(x, y, 2)).isZero();
        }
        solid += alpha == 255 ? 1 : 0;
        edge += alpha > 0 && alpha < 255 ? 1 : 0;
      }
    }
    assertThat(solid).isGreaterThan(500);
    assertThat(edge).as("edges are smooth").isGreaterThan(100);
  }

  @Test
  void outlineSurroundsTheLetters() {
    TitleBitmap plain = draw(title("Io", RED, 0, NONE, TitleDrawing.Shadow.NONE));
    TitleBitmap lined = draw(title("Io", RED, 4, 0x0000ffff, TitleDrawing.Shadow.NONE));
    assertThat(lined.x()).isEqualTo(plain.x() - 4);
    assertThat(lined.image().height()).isEqualTo(plain.image().height() + 8);
    assertThat(count(lined.image(), 0, 0, 255)).as("blue line").isGreaterThan(300);
    assertThat(count(lined.image(), 255, 0, 0)).as("red letters").isGreaterThan(300);
  }

  @Test
  void shadowFallsWhereItIsSent() {
    TitleDrawing.Shadow shadow = new TitleDrawing.Shadow(0x00ff00ff, 30, 20, 0);
    TitleBitmap plain = draw(title("I", RED, 0, NONE, TitleDrawing.Shadow.NONE));
    TitleBitmap both = draw(title("I", RED, 0, NONE, shadow));
    assertThat(both.x()).isEqualTo(plain.x());
    assertThat(both.image().width()).isEqualTo(plain.image().width() + 30);
    assertThat(both.image().height()).isEqualTo(plain.image().height() + 20);
    assertThat(count(both.image(), 0, 255, 0)).isGreaterThan(100);
  }

  @Test
  void alignmentPutsTheTextInItsBox() {
    double[] aligns = {0, 0.5, 1};
    double[] middles = new double[3];
    for (int i = 0; i < 3; i++) {
      TitleBitmap bitmap = draw(boxed("Hi", aligns[i], 0.5, 600));
      middles[i] = bitmap.x() + bitmap.image().width() / 2.0;
    }
    assertThat(middles[1]).isCloseTo(320, within(2.0));
    assertThat(middles[2] - 320).isCloseTo(320 - middles[0], within(4.0));
    assertThat(middles[0]).isLessThan(60);
  }

  @Test
  void longTextBreaksAtTheBoxWidth() {
    TitleBitmap one = draw(boxed("several words that need room", 0, 0, 640));
    TitleBitmap broken = draw(boxed("several words that need room", 0, 0, 200));
    assertThat(broken.image().width()).isLessThanOrEqualTo(200);
    assertThat(broken.image().height()).isGreaterThan(2 * one.image().height());
  }

  @Test
  void boxColourFillsTheBox() {
    TitleDrawing drawing =
        new TitleDrawing(
            "",
            "Inter",
            400,
            20,
            1,
            RED,
            0,
            0,
            TitleDrawing.Shadow.NONE,
            0,
            0,
            new TitleDrawing.Box(10, 20, 50, 30),
            0x00000080,
            640,
            360);
    TitleBitmap bitmap = draw(drawing);
    assertThat(bitmap.x()).isEqualTo(10);
    assertThat(bitmap.y()).isEqualTo(20);
    assertThat(bitmap.image().width()).isEqualTo(50);
    assertThat(bitmap.image().height()).isEqualTo(30);
    assertThat(bitmap.image().at(25, 15, 3)).isEqualTo(0x80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u0000\u0007", "\u200b"})
  void nothingVisibleGivesNoPicture(String text) {
    Optional<TitleBitmap> drawn =
        rasteriser.draw(title(text, RED, 0, NONE, TitleDrawing.Shadow.NONE));
    assertThat(drawn).isEmpty();
  }

  private TitleBitmap draw(TitleDrawing title) {
    return rasteriser.draw(title).orElseThrow();
  }

  private static int count(RgbaImage image, int r, int g, int b) {
    int count = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        boolean same = image.at(x, y, 0) == r && image.at(x, y, 1) == g && image.at(x, y, 2) == b;
        count += same && image.at(x, y, 3) == 255 ? 1 : 0;
      }
    }
    return count;
  }

  static TitleDrawing boxed(String text, double alignX, double alignY, double width) {
    double left = width > 600 ? 0 : 20;
    return new TitleDrawing(
        text,
        "Inter",
        400,
        30,
        1,
        RED,
        0,
        0,
        TitleDrawing.Shadow.NONE,
        alignX,
        alignY,
        new TitleDrawing.Box(left, 20, width, 320),
        0,
        640,
        360);
  }

  static TitleDrawing title(
      String text, int fill, double outlineWidth, int outline, TitleDrawing.Shadow shadow) {
    return new TitleDrawing(
        text,
        "Inter",
        700,
        80,
        1,
        fill,
        outlineWidth,
        outline,
        shadow,
        0.5,
        0.5,
        new TitleDrawing.Box(0, 0, 640, 360),
        0,
        640,
        360);
  }
}
