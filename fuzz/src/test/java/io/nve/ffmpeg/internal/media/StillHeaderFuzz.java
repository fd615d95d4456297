package io.nve.ffmpeg.internal.media;

import io.nve.fuzz.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the sizes of pictures out of their headers. */
public final class StillHeaderFuzz {
  private StillHeaderFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Path file = Files.write(FILE, bytes);
      Check.parses(() -> StillHeader.check(MediaInput.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Path FILE = file();

  private static Path file() {
    try {
      Path file = Files.createTempFile("nve-fuzz", ".bin");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
