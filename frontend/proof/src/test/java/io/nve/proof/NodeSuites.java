package io.nve.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The suites in node, a process of its own. */
final class NodeSuites {
  private static final long PATIENCE = 600;

  private final Process process;
  private final Path output;

  private NodeSuites(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts node with the arguments that follow the folder of scenarios. */
  static NodeSuites start(Path output, String... arguments) {
    // TeaVM says nowhere that what it writes is an ES module, and node wants to be told.
    Path marker = Places.MODULE.resolveSibling("package.json");
    List<String> command = new ArrayList<>(List.of("node", "--enable-source-maps"));
    command.add(Places.SCRIPTS.resolve("suites.mjs").toString());
    command.add(Places.MODULE.toString());
    command.add(Places.SCENARIOS.toString());
    command.addAll(List.of(arguments));
    try {
      Files.writeString(marker, "{ \"private\": true, \"type\": \"module\" }\n");
      Files.createDirectories(output.getParent());
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
      return new NodeSuites(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end and returns what node printed. */
  String output() throws InterruptedException, IOException {
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("node is not done after " + PATIENCE + " s");
    }
    if (process.exitValue() != 0) {
      throw new AssertionError("node ended with " + process.exitValue() + "; see " + output);
    }
    return Files.readString(output);
  }

  void stop() {
    process.destroyForcibly();
  }
}
