package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.time.Ticks;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class NveProcessTest {
  private static final int SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void helpLoadsNoNativeLibraries() throws Exception {
    Process process = start(List.of("-Xlog:class+load"), "help", "render");
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(output).contains("Usage: nve render", "io.nve.cli.RenderCommand");
    assertThat(output).doesNotContain("org.bytedeco").doesNotContain("io.nve.ffmpeg");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ctrlCEndsWith130AndLeavesNoFile() throws Exception {
    Project hour = TinyTimeline.project();
    Clip blue = hour.clip(Id.of("blue")).orElseThrow();
    hour = hour.cut(blue.id(), 0, 10 * 3600 * Ticks.PER_SECOND);
    Path timeline = TinyTimeline.write(hour, folder.resolve("hours.json"));

    Process process = start(List.of(), "render", timeline.toString(), "-o", folder + "/hours.mp4");
    waitForOutput();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

    List<String> lines = lines(process);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(lines).anyMatch(line -> line.endsWith("[CANCELLED]"));
    assertThat(process.exitValue()).isEqualTo(130);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(timeline);
    }
  }

  /** Waits until the render has begun to write. */
  private void waitForOutput() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.anyMatch(file -> file.toString().endsWith(".part"))) {
          return;
        }
      }
      Thread.onSpinWait();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("the render did not begin");
  }

  private static List<String> lines(Process process) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines::add);
    }
    return lines;
  }

  private static Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Nve.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
