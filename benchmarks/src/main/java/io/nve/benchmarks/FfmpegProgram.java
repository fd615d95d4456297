package io.nve.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/** The {@code ffmpeg} program of the very build of FFmpeg that the backend uses: the peer. */
final class FfmpegProgram {
  private static final String PATH = Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);

  private FfmpegProgram() {}

  /** Runs the program quietly to its end, and throws away what it writes to standard output. */
  static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PATH, "-hide_banner", "-v", "error", "-y"));
    command.addAll(List.of(arguments));
    run(command);
  }

  /** Runs a program quietly to its end. */
  static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    try (InputStream output = process.getInputStream()) {
      output.transferTo(OutputStream.nullOutputStream());
    }
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }
}
