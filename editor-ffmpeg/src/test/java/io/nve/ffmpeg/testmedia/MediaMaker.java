package io.nve.ffmpeg.testmedia;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The {@code ffmpeg} and {@code ffprobe} programs of the GPL build, run as processes of their own:
 * they make what tests read, and say independently what is in it.
 */
public final class MediaMaker {
  private static final Path FOLDER = Path.of("target", "media-maker").toAbsolutePath();
  private static final Path UNPACKED = FOLDER.resolve("unpacked");

  private MediaMaker() {}

  /** Writes raw bytes to the program's input. */
  @FunctionalInterface
  public interface Feed {
    /** Writes everything to {@code out}, which the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Runs {@code ffmpeg} with {@code arguments}, nothing on its input. */
  public static void ffmpeg(List<String> arguments) {
    ffmpeg(arguments, out -> {});
  }

  /** Runs {@code ffmpeg} with {@code arguments} and {@code feed} on its input. */
  public static void ffmpeg(List<String> arguments, Feed feed) {
    List<String> all = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-y"));
    all.addAll(arguments);
    run("ffmpeg", all, feed);
  }

  /** Returns what {@code ffmpeg} has to say about a file that it decodes from end to end. */
  public static String complaints(Path file) {
    return run(
        "ffmpeg",
        List.of(
            "-hide_banner",
            "-loglevel",
            "warning",
            "-xerror",
            "-err_detect",
            "explode",
            "-i",
            file.toString(),
            "-f",
            "null",
            "-"),
        out -> {});
  }

  /**
   * Returns the presentation times of a stream's packets in seconds, in presentation order, as
   * {@code ffprobe} sees them; packets hidden by an edit list are left out.
   */
  public static double[] packetTimes(Path file, String stream) {
    String answer =
        run(
            "ffprobe",
            List.of(
                "-loglevel",
                "error",
                "-select_streams",
                stream,
                "-show_entries",
                "packet=pts_time,flags",
                "-of",
                "csv=p=0",
                file.toString()),
            out -> {});
    return answer
        .lines()
        .map(line -> line.split(",", -1))
        .filter(parts -> parts.length > 1 && !parts[1].contains("D"))
        .mapToDouble(parts -> Double.parseDouble(parts[0]))
        .sorted()
        .toArray();
  }

  private static String run(String program, List<String> arguments, Feed feed) {
    List<String> command = new ArrayList<>(List.of(executable(program).toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LD_LIBRARY_PATH", UNPACKED.toString());
    try {
      Process process = builder.start();
      Thread feeder = Thread.ofVirtual().start(() -> feed(process, feed));
      String said = read(process.getInputStream());
      int exit = process.waitFor();
      feeder.join();
      if (exit != 0) {
        throw new AssertionError(program + " " + String.join(" ", arguments) + "\n" + said);
      }
      return said;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void feed(Process process, Feed feed) {
    try (OutputStream out = process.getOutputStream()) {
      feed.writeTo(out);
    } catch (IOException brokenPipe) {
      // The program stopped early: its exit status and words say why.
      process.destroy();
    }
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static synchronized Path executable(String program) {
    Path file = UNPACKED.resolve(program);
    try {
      if (!Files.exists(file)) {
        unpack();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return file;
  }

  private static void unpack() throws IOException {
    Path fresh = Files.createTempDirectory(FOLDER, "unpacking");
    try (ZipFile jar = new ZipFile(FOLDER.resolve("media-maker.jar").toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (!entry.isDirectory() && name.startsWith("org/bytedeco/ffmpeg/")) {
          Path file = fresh.resolve(Path.of(name).getFileName().toString());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
          }
          file.toFile().setExecutable(true);
        }
      }
    }
    Files.move(fresh, UNPACKED);
  }

  /** Returns where generated files go, made when it is not there. */
  static Path generated() {
    try {
      return Files.createDirectories(Path.of("target", "test-media").toAbsolutePath());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
