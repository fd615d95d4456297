package io.nve.ot.scenario;

import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.testkit.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scenarios that are told in files, by theme. */
final class Scenarios {
  private static final Path FOLDER = Path.of("../testdata/scenarios");

  private Scenarios() {}

  static Map<String, List<Scenario>> byTheme() {
    Map<String, List<Scenario>> all = new LinkedHashMap<>();
    for (Path file : files()) {
      JsonObject json = (JsonObject) JsonReader.read(bytes(file), JsonLimits.PROJECT);
      String name = file.getFileName().toString();
      all.put(Scenario.theme(json), Scenario.readAll(name, json));
    }
    return all;
  }

  static List<Scenario> all() {
    return byTheme().values().stream().flatMap(List::stream).toList();
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
