package io.nve.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The package as those who install it find it. */
class NpmPackageTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../../editor-core/src/main/java"));
  private static final Pattern JAVA_FRAME = Pattern.compile("/@nve/core/src/(io/nve/\\S+):(\\d+):");

  @TempDir static Path folder;

  private static Consumer consumer;
  private static Consumer.Result compiled;

  @BeforeAll
  static void install() throws Exception {
    consumer = Consumer.in(folder);
    compiled = consumer.tool("tsc", "--project", ".");
  }

  @Test
  void hasWhatItShouldAndNothingElse() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("node_modules/@nve/core"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "LICENSE",
              "NOTICE",
              "README.md",
              "index.d.ts",
              "index.js",
              "index.js.map",
              "package.json");
    }
  }

  @Test
  void needsNoOtherPackageAndRunsNoScripts() throws IOException {
    assertThat(Files.readString(Consumer.PACKAGE.resolve("package.json")))
        .contains("\"name\": \"@nve/core\"", "\"license\": \"Apache-2.0\"", "\"type\": \"module\"")
        .containsPattern("\"version\": \"\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\"")
        .doesNotContain("ependencies\"", "\"scripts\"");
  }

  /** Every part of the API, every edit, the README, and what must not compile. */
  @Test
  void compilesStrictly() {
    assertThat(compiled.text()).isEmpty();
  }

  @Test
  void doesWhatItsTypesSay() throws Exception {
    assertThat(consumer.node("out/uses.js").text()).isEqualTo("7 parts\n");
  }

  @Test
  void takesEveryEditInTheShapeOfItsType() throws Exception {
    assertThat(consumer.node("out/edits.js").text()).matches("\\d+ edits, \\d+ made\n");
  }

  /** Random projects have every property there is, and more; what comes of them is of its type. */
  @Test
  void givesWhatItsTypesSay() throws Exception {
    Files.createDirectory(folder.resolve("random"));
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      io.nve.model.Project project = RandomProjects.next(random);
      List<Json> operations = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        operations.add(Json.of(OperationCodec.encode(RandomOperations.next(random, project))));
      }
      JsonObject file =
          JsonObject.of("operations", Json.of(operations))
              .with("project", JsonReader.read(ProjectCodec.encode(project)));
      Files.writeString(folder.resolve("random/" + seed + ".json"), JsonWriter.canonical(file));
    }
    int values = Integer.parseInt(consumer.node("witness.js").text().strip());
    assertThat(values).isGreaterThan(500);
    assertThat(consumer.tool("tsc", "--project", ".", "--noEmit").text()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> runsTheSnippetsOfItsReadme() throws IOException {
    int count = Consumer.snippets().size();
    assertThat(count).isGreaterThan(4);
    return IntStream.range(0, count)
        .mapToObj(i -> {
          String program = "out/readme/snippet" + i + ".js";
          return DynamicTest.dynamicTest(
              "snippet " + i, () -> consumer.node("--import", "./websocket.js", program).text());
        });
  }

  @Test
  void runsTheExampleInNodeAndInAWorker() throws Exception {
    String expected = Files.readString(Path.of("example/output.txt"));
    assertThat(consumer.node("example/two-people.js").text()).isEqualTo(expected);
    assertThat(consumer.node("worker.js", "./example/two-people.js").text()).isEqualTo(expected);
  }

  @Test
  void makesNoCodeFromTexts() throws Exception {
    consumer.node("--disallow-code-generation-from-strings", "out/uses.js").text();
    assertThat(Files.readString(Consumer.PACKAGE.resolve("index.js")))
        .doesNotContainPattern("\\beval\\b|\\bnew Function\\b|\\bFunction\\(");
  }

  @Test
  void leavesAllAroundItAlone() throws Exception {
    assertThat(Integer.parseInt(consumer.node("globals.js").text().strip())).isGreaterThan(15);
  }

  @Test
  void leadsFromErrorsToLinesOfJava() throws Exception {
    String stacks = consumer.node("--enable-source-maps", "stack.js").text();
    List<String> lines =
        JAVA_FRAME
            .matcher(stacks)
            .results()
            .map(frame -> lineOf(frame.group(1), Integer.parseInt(frame.group(2))))
            .toList();
    assertThat(lines)
        .as(stacks)
        .anyMatch(line -> line.contains("raise("))
        .anyMatch(line -> line.contains("ProjectCodec.decode("))
        .anyMatch(line -> line.contains(".changed("))
        .anyMatch(line -> line.contains("flush()"));
  }

  /** Returns a line of a source file; the map counts from 1, as editors do. */
  private static String lineOf(String file, int number) {
    Path source =
        SOURCES.stream()
            .map(root -> root.resolve(file))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new AssertionError("There is no " + file));
    try {
      return Files.readAllLines(source).get(number - 1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * What a bundler can leave out. TeaVM keeps all classes in one table, so what remains of one
   * function is nearly the whole; only the exports themselves go.
   */
  @Test
  void givesUpWhatABundlerDoesNotNeed() throws Exception {
    long one = bundled("one.js");
    long all = bundled("all.js");
    assertThat(one).isLessThan(all);
    String unused = "import '@nve/core';\nconsole.log(1);\n";
    Files.writeString(folder.resolve("none.js"), unused);
    assertThat(bundled("none.js")).isLessThan(100);
  }

  private static long bundled(String program) throws Exception {
    String output = "bundled-" + program;
    consumer
        .tool("esbuild", program, "--bundle", "--minify", "--format=esm", "--outfile=" + output)
        .text();
    return Files.size(folder.resolve(output));
  }
}
