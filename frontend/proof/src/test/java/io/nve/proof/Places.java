package io.nve.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the files of the proof lie. */
final class Places {
  static final Path TARGET = Path.of(System.getProperty("proof.folder", "target"));
  static final Path MODULE = TARGET.resolve("shrink/proof.js");
  static final Path SCRIPTS = Path.of("src/main/js");
  static final Path SCENARIOS = Path.of("../../testdata/scenarios");

  private Places() {}

  /** Returns the files of scenarios by name, in the order of their names. */
  static Map<String, String> scenarios() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(SCENARIOS)) {
      for (Path file : all.filter(each -> each.toString().endsWith(".json")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
