package io.nve.ffmpeg.internal.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.composite.RgbaImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleRasteriserTest {
  private static final int RED = 0xff0000ff;

  private final TitleRasteriser rasteriser = new TitleRasteriser(FontCatalog.bundled());

  @Test
  void lettersHaveTheFillColourWithoutFringes() {
    RgbaImage image = rasteriser.draw(title("Wide")).image();
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
  void outlineSurroundsTheLettersAndDoesNotMoveThem() {
    TitleBitmap plain = rasteriser.draw(title("Io"));
    TitleBitmap lined = rasteriser.draw(outlined("Io", 4, 0x0000ffff));
    assertThat(lined.width()).isEqualTo(plain.width());
    assertThat(lined.height()).isEqualTo(plain.height());
    Ink letters = Ink.of(plain);
    Ink line = Ink.of(lined);
    assertThat(line.left).isEqualTo(letters.left - 4);
    assertThat(line.bottom).isEqualTo(letters.bottom + 4);
    assertThat(count(lined.image(), 0, 0, 255)).as("blue line").isGreaterThan(300);
    assertThat(count(lined.image(), 255, 0, 0)).as("red letters").isGreaterThan(300);
  }

  @Test
  void shadowFallsWhereItIsSent() {
    Ink plain = Ink.of(rasteriser.draw(title("I")));
    TitleBitmap shadowed =
        rasteriser.draw(shadowed("I", new TitleDrawing.Shadow(0x00ff00ff, 30, 20, 0)));
    Ink both = Ink.of(shadowed);
    assertThat(both.left).isEqualTo(plain.left);
    assertThat(both.right).isEqualTo(plain.right + 30);
    assertThat(both.bottom).isEqualTo(plain.bottom + 20);
    assertThat(count(shadowed.image(), 0, 255, 0)).isGreaterThan(100);
  }

  @Test
  void blurSoftensAShadowAndKeepsItsWeight() {
    RgbaImage hard =
        rasteriser.draw(shadowed("I", new TitleDrawing.Shadow(0x00ff00ff, 60, 0, 0))).image();
    RgbaImage soft =
        rasteriser.draw(shadowed("I", new TitleDrawing.Shadow(0x00ff00ff, 60, 0, 5))).image();
    assertThat(count(hard, 0, 255, 0)).isGreaterThan(100);
    double sum = alphaSum(soft);
    assertThat(sum).isCloseTo(alphaSum(hard), within(sum * 0.03));
    assertThat(count(soft, 0, 255, 0)).isLessThan(count(hard, 0, 255, 0) / 2);
  }

  @Test
  void alignmentMovesShortLines() {
    double[] aligns = {0, 0.5, 1};
    double[] middles = new double[3];
    for (int i = 0; i < 3; i++) {
      TitleBitmap bitmap = rasteriser.draw(aligned("a much longer line\ni", aligns[i]));
      int second = bitmap.bleed() + 100;
      Ink ink = Ink.of(bitmap.image(), second, bitmap.image().height());
      middles[i] = (ink.left + ink.right) / 2.0 - bitmap.bleed();
      assertThat(bitmap.width()).isBetween(600, 800);
    }
    double width = rasteriser.draw(aligned("a much longer line\ni", 0)).width();
    assertThat(middles[0]).isLessThan(25);
    assertThat(middles[1]).isCloseTo(width / 2, within(2.0));
    assertThat(middles[2]).isGreaterThan(width - 25);
  }

  @Test
  void linesAreOneLineHeightApart() {
    TitleBitmap one = rasteriser.draw(title("H"));
    TitleBitmap two = rasteriser.draw(title("H\nH"));
    assertThat(one.height()).isEqualTo(100);
    assertThat(two.height()).isEqualTo(200);
    assertThat(Ink.of(two).bottom).isEqualTo(Ink.of(one).bottom + 100);
    assertThat(Ink.of(two).top).isEqualTo(Ink.of(one).top);
  }

  @Test
  void boxReachesItsPaddingBeyondTheText() {
    TitleBitmap plain = rasteriser.draw(title("Box"));
    TitleBitmap boxed = rasteriser.draw(boxed("Box", new TitleDrawing.Box(0x00000080, 20)));
    assertThat(boxed.width()).isEqualTo(plain.width() + 40);
    assertThat(boxed.height()).isEqualTo(plain.height() + 40);
    Ink ink = Ink.of(boxed);
    assertThat(ink.left).isZero();
    assertThat(ink.right).isEqualTo(boxed.width());
    assertThat(boxed.image().at(boxed.bleed() + 3, boxed.bleed() + 3, 3)).isEqualTo(0x80);
  }

  @Test
  void weightsAndSlantsAreDifferentFaces() {
    FontCatalog fonts = FontCatalog.bundled();
    assertThat(fonts.find("inter", 300, false).weight()).isEqualTo(400);
    assertThat(fonts.find("Inter", 650, false).weight()).isEqualTo(700);
    assertThat(fonts.find("Inter", 900, false).weight()).isEqualTo(900);
    assertThat(fonts.find("no such font", 700, true).italic()).isTrue();
    assertThat(fonts.families()).containsExactly("Inter");
  }

  @Test
  void hostsCanBringFonts(@TempDir Path directory) throws IOException {
    Path bold = FontCatalog.bundled().find("Inter", 700, false).file();
    Files.copy(bold, directory.resolve("mine.OTF"));
    Files.writeString(directory.resolve("broken.ttf"), "not a font");
    FontCatalog fonts = FontCatalog.of(List.of(directory));
    assertThat(fonts.find("Inter", 700, false).file()).isEqualTo(directory.resolve("mine.OTF"));
    assertThat(fonts.find("Inter", 400, false).file().getParent()).isNotEqualTo(directory);
  }

  @Test
  void hugeTextsAreRefused() {
    TitleDrawing huge = title("W\n".repeat(20_000) + "W".repeat(20_000));
    assertThatThrownBy(() -> rasteriser.draw(huge))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_PIXELS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u0000\u0007", "\u200b"})
  void nothingVisibleDrawsNothing(String text) {
    assertThat(alphaSum(rasteriser.draw(title(text)).image())).isZero();
  }

  @Test
  void cacheDrawsEachTitleOnce() {
    TitleCache cache = new TitleCache(rasteriser);
    assertThat(cache.get(title("a"))).isSameAs(cache.get(title("a")));
    assertThat(cache.get(title("b"))).isNotSameAs(cache.get(title("a")));
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

  private static double alphaSum(RgbaImage image) {
    double sum = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        sum += image.at(x, y, 3);
      }
    }
    return sum;
  }

  /** The least rectangle around what is not transparent, as the picture counts. */
  private static final class Ink {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right;
    int bottom;

    static Ink of(TitleBitmap bitmap) {
      Ink ink = of(bitmap.image(), 0, bitmap.image().height());
      ink.left -= bitmap.bleed();
      ink.right -= bitmap.bleed();
      ink.top -= bitmap.bleed();
      ink.bottom -= bitmap.bleed();
      return ink;
    }

    static Ink of(RgbaImage image, int fromRow, int toRow) {
      Ink ink = new Ink();
      for (int y = fromRow; y < toRow; y++) {
        for (int x = 0; x < image.width(); x++) {
          if (image.at(x, y, 3) > 127) {
            ink.left = Math.min(ink.left, x);
            ink.right = Math.max(ink.right, x + 1);
            ink.top = Math.min(ink.top, y);
            ink.bottom = y + 1;
          }
        }
      }
      return ink;
    }
  }

  static TitleDrawing title(String text) {
    return drawing(text, 0.5, 0, 0, TitleDrawing.Shadow.NONE, TitleDrawing.Box.NONE);
  }

  private static TitleDrawing aligned(String text, double align) {
    return drawing(text, align, 0, 0, TitleDrawing.Shadow.NONE, TitleDrawing.Box.NONE);
  }

  private static TitleDrawing outlined(String text, double width, int colour) {
    return drawing(text, 0.5, width, colour, TitleDrawing.Shadow.NONE, TitleDrawing.Box.NONE);
  }

  private static TitleDrawing shadowed(String text, TitleDrawing.Shadow shadow) {
    return drawing(text, 0.5, 0, 0, shadow, TitleDrawing.Box.NONE);
  }

  private static TitleDrawing boxed(String text, TitleDrawing.Box box) {
    return drawing(text, 0.5, 0, 0, TitleDrawing.Shadow.NONE, box);
  }

  private static TitleDrawing drawing(
      String text,
      double align,
      double outlineWidth,
      int outline,
      TitleDrawing.Shadow shadow,
      TitleDrawing.Box box) {
    return new TitleDrawing(
        text, "Inter", 700, false, 80, 100, align, RED, outlineWidth, outline, shadow, box);
  }
}
