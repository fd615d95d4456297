package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.examples.E17_ContactSheet;
import io.nve.files.TimelineFile;
import io.nve.model.Project;
import io.nve.time.Ticks;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
  @TempDir private Path folder;

  @Test
  void renderWithoutATimelineMakesItsOwn() throws Exception {
    Path film = folder.resolve("sample.mp4");

    Cli run = Cli.run("render", "-o", film, "--size", "320x");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("sample.otio", "sample.json", "14.00 s, 350 frames");
    assertThat(Cli.run("probe", film).out()).contains("320x180", "350 frames", "stereo");
    Path timeline = folder.resolve("sample.otio");
    Project project = TimelineFile.read(timeline).project();
    Project same = TimelineFile.read(folder.resolve("sample.json")).project();
    assertThat(length(project)).isEqualTo(length(same)).isEqualTo(Ticks.ofSeconds(14));

    E17_ContactSheet.main(new String[] {folder.toString(), timeline.toString()});
    Path sheet = folder.resolve("contact-sheet.png");
    assertThat(Files.size(sheet)).isBetween(100_000L, 400_000L);
    BufferedImage picture = ImageIO.read(sheet.toFile());
    // The moon of the fifth frame stands where it was painted, and between frames it is dark.
    assertThat(picture.getWidth()).isEqualTo(1072);
    assertThat(picture.getRGB(1, 1) & 0xff).isLessThan(40);
    assertThat(picture.getRGB(204, 208) & 0xff).isGreaterThan(150);

    // What it made it may make again; another's file it does not touch.
    Files.delete(folder.resolve("sample.json"));
    assertThat(Cli.run("render", "-o", film).code()).isEqualTo(3);
  }

  private static long length(Project project) {
    return project.duration(project.sequences().get(0).id());
  }
}
