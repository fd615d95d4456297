package io.nve.ffmpeg.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.testmedia.TestMedia;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Native memory is nobody's garbage: what is opened often must be gone as often. */
@EnabledOnOs(OS.LINUX)
class NativeMemoryTest {
  /** A leaked demuxer alone would be several times this after so many rounds. */
  private static final long MOST_GROWTH_KILOBYTES = 12 * 1024;

  @TempDir Path folder;

  @Test
  void openingAndClosingKeepsNothing() throws Exception {
    long[] grownAndRefused = openAndClose(clip());

    assertThat(grownAndRefused[1]).isZero();
    assertThat(grownAndRefused[0]).isLessThan(MOST_GROWTH_KILOBYTES);
  }

  @Test
  void failingToOpenKeepsNothing() throws Exception {
    byte[] whole = Files.readAllBytes(clip());
    Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));

    long[] grownAndRefused = openAndClose(cut);

    assertThat(grownAndRefused[1]).isPositive();
    assertThat(grownAndRefused[0]).isLessThan(MOST_GROWTH_KILOBYTES);
  }

  private static long[] openAndClose(Path file) throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    List<String> command =
        List.of(
            java,
            "-Xms64m",
            "-Xmx64m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            OpenAndClose.class.getName(),
            file.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (Scanner out = new Scanner(process.getInputStream(), StandardCharsets.UTF_8)) {
      long[] answer = {out.nextLong(), out.nextLong()};
      assertThat(process.waitFor()).isZero();
      return answer;
    }
  }

  private static Path clip() {
    return TestMedia.video(64, 64, 25, 1)
        .frames(50)
        .withSound(48_000, 2, 2)
        .h264(2, 25)
        .soundEncoder("-c:a", "aac")
        .mp4();
  }
}
