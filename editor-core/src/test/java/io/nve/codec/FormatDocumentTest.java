package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.op.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/formats/project.md. */
class FormatDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/formats/project.md");

  static Stream<String> projects() {
    return blocks().stream().filter(block -> block.contains("\"schema\""));
  }

  static Stream<String> operations() {
    return blocks().stream()
        .filter(block -> block.contains("\"op\""))
        .flatMap(String::lines)
        .filter(line -> !line.isBlank());
  }

  @ParameterizedTest
  @MethodSource
  void projects(String text) {
    assertThat(ProjectCodec.encode(ProjectCodec.decode(text)))
        .isEqualTo(JsonWriter.canonical(JsonReader.read(text)));
  }

  @ParameterizedTest
  @MethodSource
  void operations(String text) {
    assertThat(OperationCodec.encode(OperationCodec.decode(text)))
        .isEqualTo(JsonWriter.canonical(JsonReader.read(text)));
  }

  @Test
  void everyOperationHasAnExample() {
    TreeSet<String> shown = new TreeSet<>();
    operations().forEach(text -> shown.add(OperationCodec.decode(text).getClass().getName()));
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Operation.class.getPermittedSubclasses()).map(Class::getName).toList());
    assertThat(projects()).hasSizeGreaterThanOrEqualTo(2);
  }

  private static List<String> blocks() {
    try {
      List<String> blocks = new ArrayList<>();
      String[] parts = Files.readString(DOCUMENT).split("```json\n", -1);
      for (int i = 1; i < parts.length; i++) {
        blocks.add(parts[i].substring(0, parts[i].indexOf("```")));
      }
      return blocks;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
