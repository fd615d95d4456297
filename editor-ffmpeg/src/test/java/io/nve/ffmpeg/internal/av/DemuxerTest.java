package io.nve.ffmpeg.internal.av;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemuxerTest {
  @TempDir Path folder;

  @Test
  void refusesTextOnly() throws IOException {
    Path file = folder.resolve("list.mp4");
    Files.writeString(file, "ffconcat version 1.0\nfile other.mp4\n", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Demuxer.open(file, OpenPolicy.standard(), Interrupt.NEVER))
        .isInstanceOfSatisfying(
            AvException.class,
            refused -> assertThat(refused.operation()).isEqualTo("recognise the format"));
  }

  @Test
  void givesUpWhenInterrupted() throws IOException {
    Path file = folder.resolve("one.png");
    Files.write(file, PngImage.encode(new Pixels(1, 1, new byte[4])));

    assertThatThrownBy(() -> Demuxer.open(file, OpenPolicy.standard(), () -> true))
        .isInstanceOfSatisfying(
            AvException.class, stopped -> assertThat(stopped.code()).isEqualTo(AvError.EXIT));
  }

  @Test
  void namesNeitherPathNorFileInItsErrors() {
    Path missing = folder.resolve("secret-name.mp4");

    assertThatThrownBy(() -> Demuxer.open(missing, OpenPolicy.standard(), Interrupt.NEVER))
        .isInstanceOf(AvException.class)
        .hasMessage("open the file: No such file or directory");
  }

  @Test
  void openingManyKeepsNoInterrupts() throws IOException {
    // JavaCPP has room for about ten native callbacks of a type; more open files must still work.
    Path file = folder.resolve("one.png");
    Files.write(file, PngImage.encode(new Pixels(1, 1, new byte[4])));
    int before = InterruptCallback.registered();
    Demuxer[] open = new Demuxer[40];
    for (int i = 0; i < open.length; i++) {
      open[i] = Demuxer.open(file, OpenPolicy.standard(), Interrupt.NEVER);
    }
    for (Demuxer demuxer : open) {
      assertThat(demuxer.streamCount()).isEqualTo(1);
      demuxer.close();
      demuxer.close();
    }
    assertThat(InterruptCallback.registered()).isEqualTo(before);
  }
}
