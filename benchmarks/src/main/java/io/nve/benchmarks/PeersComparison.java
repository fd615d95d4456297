package io.nve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code @nve/core} beside the editing cores of others, in node, and the same classes on the JVM.
 *
 * <p>The scripts in {@code benchmarks/peers} run everything, each column in a process of its own;
 * {@link JvmColumn} is what they start for the JVM's.
 */
final class PeersComparison implements Measurement {
  private static final Path SCRIPTS = Path.of("benchmarks", "peers");

  @Override
  public String name() {
    return "peers";
  }

  @Override
  public void run(Path results, boolean brief) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(SCRIPTS.resolve("main.js").toString());
    command.addAll(List.of("--plan", brief ? "brief" : "full"));
    command.addAll(List.of("--machine", Machine.describe()));
    if (!brief) {
      command.addAll(List.of("--results", results.toString()));
    }
    command.add("--");
    command.addAll(jvm());
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the comparison with peers failed");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Returns how to start another JVM like this one. */
  private static List<String> jvm() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        JvmColumn.class.getName());
  }
}
