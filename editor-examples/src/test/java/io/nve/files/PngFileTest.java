package io.nve.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.spi.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {
  @TempDir private Path folder;

  @Test
  void anotherDecoderReadsTheSamePixels() throws IOException {
    for (boolean opaque : new boolean[] {true, false}) {
      Image image = picture(61, 37, opaque);
      Path small = folder.resolve("small.png");
      Path quick = folder.resolve("quick.png");
      PngFile.write(image, small);
      PngFile.writeQuickly(image, quick);
      for (Path file : new Path[] {small, quick}) {
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getColorModel().hasAlpha()).isEqualTo(!opaque);
        for (int y = 0; y < image.height(); y++) {
          for (int x = 0; x < image.width(); x++) {
            assertThat(read.getRGB(x, y)).isEqualTo(Integer.rotateRight(image.pixel(x, y), 8));
          }
        }
      }
    }
  }

  @Test
  void gradientsGetSmallAndNothingIsLeftBeside() throws IOException {
    byte[] rgba = new byte[4 * 256 * 256];
    for (int i = 0; i < rgba.length; i++) {
      rgba[i] = i % 4 == 3 ? (byte) 255 : (byte) (i / 1024);
    }
    Path file = folder.resolve("gradient.png");
    PngFile.write(Image.of(256, 256, rgba), file);
    assertThat(Files.size(file)).isLessThan(3000);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  /** Smooth on the left, rough on the right, so that every filter has its rows. */
  private static Image picture(int width, int height, boolean opaque) {
    Random random = new Random(5);
    byte[] rgba = new byte[4 * width * height];
    for (int i = 0; i < rgba.length; i++) {
      boolean rough = i / 4 % width > width / 2 && i / 4 / width % 3 == 0;
      rgba[i] = (byte) (rough ? random.nextInt() : i / 7 + i / 4 / width * (i % 4));
      if (opaque && i % 4 == 3) {
        rgba[i] = (byte) 255;
      }
    }
    return Image.of(width, height, rgba);
  }
}
