package io.nve.ffmpeg.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.isolated.IsolatedBackend;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that once broke something are refused or read for ever after. */
@Timeout(120)
class CrashersTest {
  private static IsolatedBackend backend;

  @BeforeAll
  static void open() {
    backend = Workers.of(1, 512);
  }

  @AfterAll
  static void close() {
    backend.close();
  }

  static List<Path> crashers() throws IOException, URISyntaxException {
    Path folder = Path.of(CrashersTest.class.getResource("crashers").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("crashers")
  void itIsReadOrRefused(Path crasher) {
    Attempt.on(backend, crasher)
        .ifPresent(code -> assertThat(code).as("%s", crasher).isIn(Attempt.REFUSALS));
  }
}
