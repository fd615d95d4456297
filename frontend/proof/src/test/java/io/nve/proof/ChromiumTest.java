package io.nve.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A browser computes what this JVM computes, in a window and in a worker: of every suite a tenth in
 * each. {@code ./nve test} installs the browser where there is none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChromiumTest {
  private static final String BROWSER = "chromium";
  private static final long PATIENCE = 180;

  private final Suites suites = new Suites(Places.scenarios());
  private Page page;
  private Process browser;

  @BeforeAll
  void start() throws IOException {
    assumeThat(isInstalled()).as("There is a program " + BROWSER).isTrue();
    page = new Page();
    Files.createDirectories(Places.TARGET.resolve("proof"));
    Path profile = Files.createTempDirectory(Places.TARGET.resolve("proof"), "profile");
    browser =
        new ProcessBuilder(
                BROWSER,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile.toAbsolutePath(),
                page.address())
            .redirectErrorStream(true)
            .redirectOutput(Places.TARGET.resolve("proof/chromium.log").toFile())
            .start();
  }

  private static boolean isInstalled() {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, BROWSER))) {
        return true;
      }
    }
    return false;
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.descendants().forEach(ProcessHandle::destroyForcibly);
      browser.destroyForcibly();
    }
    if (page != null) {
      page.close();
    }
  }

  @Test
  void theWindowComputesTheSame() throws Exception {
    compare("window", 0);
  }

  @Test
  void aWorkerComputesTheSame() throws Exception {
    compare("worker", 5);
  }

  private void compare(String where, int from)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> here = new ArrayList<>();
    for (Suite suite : suites.all()) {
      for (int seed = from; seed < suite.seeds(); seed += 10) {
        here.add(suites.line(suite.name(), seed));
      }
    }

    String there = page.linesOf(where).get(PATIENCE, TimeUnit.SECONDS);
    assertThat(there.lines()).containsExactlyElementsOf(here);
  }
}
