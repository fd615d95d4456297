package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameCommandTest {
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;

  @TempDir private Path folder;
  private Path timeline;

  @BeforeEach
  void writeTimeline() throws IOException {
    timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
  }

  @Test
  void theCutIsBetweenFrame24AndFrame25InTimelineAndFile() throws IOException {
    Path film = folder.resolve("cut.mp4");
    assertThat(Cli.run("render", timeline, "-o", film).code()).isZero();
    for (Path input : new Path[] {timeline, film}) {
      assertColour(frame(input, "24f"), RED);
      assertColour(frame(input, "25f"), BLUE);
      assertColour(frame(input, "00:00:00:24"), RED);
      assertColour(frame(input, "00:00:01:00"), BLUE);
      assertColour(frame(input, "0.99"), RED);
      assertColour(frame(input, "1"), BLUE);
    }
  }

  @Test
  void fitsTheFrameIntoASize() throws IOException {
    BufferedImage wide = frame(timeline, "0", "--size", "32x");
    assertThat(wide.getWidth()).isEqualTo(32);
    assertThat(wide.getHeight()).isEqualTo(18);
    assertColour(wide, RED);

    BufferedImage square = frame(timeline, "0", "--size", "64x64");
    assertThat(square.getRGB(32, 2) & 0xffffff).isZero();
    assertColour(square, RED);
  }

  @Test
  void refusesWhatThereIsNot() {
    Path png = folder.resolve("f.png");
    Cli behind = Cli.run("frame", timeline, "-t", "2", "-o", png);
    assertThat(behind.code()).isEqualTo(3);
    assertThat(behind.err()).contains("behind the end").contains("[INVALID_RANGE]");
    assertThat(png).doesNotExist();

    Cli noTime = Cli.run("frame", timeline, "-t", "soon", "-o", png);
    assertThat(noTime.code()).isEqualTo(3);
    assertThat(noTime.err()).contains("'soon' is no time").contains("[INVALID_TIMECODE]");

    Cli noPng = Cli.run("frame", timeline, "-o", folder.resolve("f.gif"));
    assertThat(noPng.code()).isEqualTo(2);
  }

  private BufferedImage frame(Path input, String time, String... more) throws IOException {
    Path png = folder.resolve("f.png");
    Object[] arguments = new Object[7 + more.length];
    Object[] first = {"frame", input, "-t", time, "-o", png, "--overwrite"};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    Cli run = Cli.run(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return ImageIO.read(png.toFile());
  }

  /** Colours of H.264 in BT.709 come back within a few levels. */
  private static void assertColour(BufferedImage image, int expected) {
    int pixel = image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(pixel >> shift & 255)
          .isBetween((expected >> shift & 255) - 4, (expected >> shift & 255) + 4);
    }
  }
}
