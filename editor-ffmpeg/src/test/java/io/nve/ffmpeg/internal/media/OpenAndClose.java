package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.time.FrameRate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program that uses a file over and over and prints by how many kilobytes it grew, less what the
 * first rounds need. {@link NativeMemoryTest} runs it in a JVM whose heap cannot grow, so that what
 * grows is native.
 */
final class OpenAndClose {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int WARM_UP = 150;
  private static final int ROUNDS = 600;

  private OpenAndClose() {}

  public static void main(String[] arguments) throws IOException {
    MediaInput input = MediaInput.of(Path.of(arguments[0]));
    long before = 0;
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      if (i == WARM_UP) {
        before = residentKilobytes();
      }
      try {
        use(input);
      } catch (EditorException damaged) {
        refused++;
      }
    }
    System.out.println((residentKilobytes() - before) + " " + refused);
  }

  private static void use(MediaInput input) {
    MediaProber.probe(input);
    try (VideoSource pictures = VideoSource.open(input.withThreads(2));
        AudioSource sound = AudioSource.open(input, 44_100, 2);
        TimedFrame first = pictures.frameAt(FrameRate.FPS_25.middleOf(40));
        TimedFrame second = pictures.frameAt(FrameRate.FPS_25.middleOf(3))) {
      pictures.shown(first);
      pictures.shown(second);
      sound.read(20_000, new float[2][5000], 5000);
    }
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(STATUS, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("RssAnon:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }
}
