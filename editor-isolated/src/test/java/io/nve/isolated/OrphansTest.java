package io.nve.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A parent that is killed cannot clean up: its workers do. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class OrphansTest {
  @TempDir Path folder;

  @Test
  void workersWithoutAParentEndAndLeaveNothing() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Orphaning.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = parent.inputReader()) {
      ProcessHandle worker = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      Path own = Path.of(said.readLine());
      assertThat(said.readLine()).isEqualTo("half");
      assertThat(names()).isNotEmpty();
      assertThat(own).isDirectory();

      parent.destroyForcibly();
      worker.onExit().get(60, TimeUnit.SECONDS);

      assertThat(names()).isEmpty();
      assertThat(own).doesNotExist();
    } finally {
      parent.destroyForcibly().waitFor();
    }
  }

  private List<Path> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
