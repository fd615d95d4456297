package io.nve.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
final class Repository {

  /** Its top folder. Maven runs the tests in the folder of the module. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Repository() {}

  /** The documents a reader opens: those at the top, and everything below docs. */
  static List<Path> documents() {
    return Stream.concat(
            files(ROOT, 1).filter(file -> file.getParent().equals(ROOT)),
            files(ROOT.resolve("docs"), Integer.MAX_VALUE))
        .filter(file -> file.toString().endsWith(".md"))
        .sorted()
        .toList();
  }

  /** The Java sources of all modules, tests included. */
  static List<Path> javaSources() {
    return files(ROOT, 1)
        .filter(Files::isDirectory)
        .map(module -> module.resolve("src"))
        .flatMap(sources -> files(sources, Integer.MAX_VALUE))
        .filter(file -> file.toString().endsWith(".java"))
        .sorted()
        .toList();
  }

  /** How a message names a file: from the top folder on. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.walk(folder, depth)) {
      return found.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
