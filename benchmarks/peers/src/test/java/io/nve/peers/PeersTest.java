package io.nve.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts at a tiny document: whether all columns do the work, do it right, and come to the
 * same. How fast they are is nothing for a test.
 */
class PeersTest {
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir Path folder;

  /** Gets the packages, unless those that the lock file names are there. */
  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Path installed = Path.of("node_modules", ".installed");
    String wanted = Files.readString(Path.of("package-lock.json"));
    if (!Files.exists(installed) || !Files.readString(installed).equals(wanted)) {
      run(Path.of("target", "install.log"), List.of("npm", "ci", "--no-audit", "--no-fund"));
      Files.writeString(installed, wanted);
    }
  }

  @Test
  void scriptsPassTheirOwnTests() throws IOException, InterruptedException {
    String said = run(folder.resolve("log"), List.of("node", "--test", "test/"));
    assertThat(said).contains("# fail 0").doesNotContain("# pass 0");
  }

  @Test
  void allColumnsComeToTheSame() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    run(
        folder.resolve("log"),
        List.of(
            "node",
            "main.js",
            "--plan",
            "tiny",
            "--results",
            folder.toString(),
            "--",
            java.toString(),
            "-cp",
            CLASS_PATH,
            "io.nve.benchmarks.JvmColumn"));
    assertThat(Files.readString(folder.resolve("peers.md")))
        .contains("@nve/core", "ot-json0", "ot-json1", "Yjs", "Automerge", "Loro", "JVM");
  }

  private static String run(Path log, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroy();
    String said = Files.readString(log);
    assertThat(ended && process.exitValue() == 0).as(said).isTrue();
    return said;
  }
}
