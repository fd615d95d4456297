package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.codec.OperationCodec;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.op.Shift;
import io.nve.testkit.SmallWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/operations: one for each operation, with examples that are true. */
class OperationPagesTest {
  private static final Path FOLDER = Path.of("../docs/operations");
  private static final Pattern ROW_HEAD =
      Pattern.compile("(?m)^\\| \\*\\*(\\w+)\\*\\* \\|(.*)\\|$");
  private static final String UNCHANGED = "·";
  private static final Id NAMED = Id.of("a");
  private static final int PAIRS = 60_000;

  /** The operations in the order in which the interface permits them, its batches and all. */
  static List<String> names() {
    return Stream.of(Operation.class.getPermittedSubclasses()).map(Class::getSimpleName).toList();
  }

  private static String page(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> blocks(String page, String language) {
    List<String> blocks = new ArrayList<>();
    String[] parts = page.split("```" + language + "\n", -1);
    for (int i = 1; i < parts.length; i++) {
      blocks.add(parts[i].substring(0, parts[i].indexOf("```")));
    }
    return blocks;
  }

  @TestFactory
  Stream<DynamicNode> examples() {
    return names().stream().flatMap(OperationPagesTest::examples);
  }

  private static Stream<DynamicNode> examples(String name) {
    List<String> blocks = blocks(page(name), "example");
    List<DynamicNode> tests = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      String block = blocks.get(i);
      tests.add(
          DynamicTest.dynamicTest(
              name + ", example " + (i + 1), () -> new OperationExample(block).check()));
    }
    return tests.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageShowsItsOperation(String name) {
    List<OperationExample> examples =
        blocks(page(name), "example").stream().map(OperationExample::new).toList();

    assertThat(page(name)).startsWith("# " + name + "\n");
    assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
    assertThat(examples)
        .allSatisfy(example ->
            assertThat(example.shown())
                .extracting(operation -> operation.getClass().getSimpleName())
                .contains(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageShowsWhatIsSentOverTheWire(String name) {
    List<String> shown = blocks(page(name), "json").stream().flatMap(String::lines).toList();

    assertThat(shown).isNotEmpty();
    for (String line : shown) {
      Operation operation = OperationCodec.decode(line);
      assertThat(operation.getClass().getSimpleName()).isEqualTo(name);
      assertThat(OperationCodec.encode(operation))
          .isEqualTo(JsonWriter.canonical(JsonReader.read(line)));
    }
  }

  /** Every page says of every operation, once, what becomes of its own past it. */
  @ParameterizedTest
  @MethodSource("names")
  void aPageHasARowForEveryOperation(String name) {
    String page = page(name);
    List<String> others = new ArrayList<>();
    for (String line : page.substring(page.indexOf("## Past others")).split("\n", -1)) {
      if (line.startsWith("| [")) {
        Matcher link = Pattern.compile("\\[`(\\w+)`]").matcher(line.split("\\|", -1)[1]);
        while (link.find()) {
          others.add(link.group(1));
        }
      }
    }

    assertThat(others).containsExactlyInAnyOrderElementsOf(names());
  }

  /** A page says of the same operations as the matrix that they change nothing. */
  @ParameterizedTest
  @MethodSource("names")
  void aPageAgreesWithTheMatrix(String name) {
    TreeSet<String> unchanged = new TreeSet<>();
    for (String line : page(name).split("\n", -1)) {
      String[] cells = line.split("\\|", -1);
      if (line.startsWith("| [") && cells[2].trim().equals("unchanged")) {
        Matcher link = Pattern.compile("\\[`(\\w+)`]").matcher(cells[1]);
        while (link.find()) {
          unchanged.add(link.group(1));
        }
      }
    }
    Map<String, Boolean> row = matrix().get(name);

    assertThat(unchanged)
        .containsExactlyInAnyOrderElementsOf(
            names().stream().filter(other -> !row.get(other)).toList());
  }

  @Test
  void theMatrixSaysWhoIsChangedByWhom() {
    TreeSet<String> seen = new TreeSet<>();
    Project before = SmallWorld.project();
    Random random = new Random(7);
    for (int i = 0; i < PAIRS; i++) {
      Operation a = operation(random, "ana", before);
      Operation b = operation(random, "ben", before);
      for (Order order : Order.values()) {
        if (!Transformer.transform(a, b, order, before).equals(a)) {
          seen.add(a.getClass().getSimpleName() + " past " + b.getClass().getSimpleName());
        }
      }
    }

    TreeSet<String> said = new TreeSet<>();
    matrix()
        .forEach((a, row) ->
            row.forEach((b, changed) -> {
              if (changed) {
                said.add(a + " past " + b);
              }
            }));
    assertThat(seen).containsExactlyElementsOf(said);
  }

  private static Operation operation(Random random, String author, Project before) {
    SmallWorld world = new SmallWorld(random, author);
    Operation operation = random.nextInt(10) == 0 ? world.purge(before) : world.next(before);
    // Only merges and inverses name clips, so the small world does not.
    return operation instanceof Shift shift && random.nextBoolean()
        ? new Shift(shift.track(), shift.at(), shift.distance(), List.of(new Shift.Own(NAMED, 1)))
        : operation;
  }

  /** Returns the matrix of the first page: which of the rows are changed by which columns. */
  private static Map<String, Map<String, Boolean>> matrix() {
    Map<String, Map<String, Boolean>> matrix = new TreeMap<>();
    Matcher row = ROW_HEAD.matcher(page("README"));
    List<String> names = List.of(heads());
    while (row.find()) {
      String[] cells = row.group(2).split("\\|", -1);
      for (int i = 0; i < names.size(); i++) {
        put(matrix, row.group(1), names.get(i), !cells[i].trim().equals(UNCHANGED));
      }
    }
    return matrix;
  }

  private static String[] heads() {
    String page = page("README");
    int start = page.indexOf("| | ") + "| | ".length();
    return page.substring(start, page.indexOf(" |\n", start)).split(" \\| ", -1);
  }

  private static void put(
      Map<String, Map<String, Boolean>> matrix, String a, String b, boolean changed) {
    matrix.computeIfAbsent(a, name -> new TreeMap<>()).put(b, changed);
  }
}
