package io.nve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs every example, and looks for the line that its lesson is about. */
@Isolated("catches what is printed")
class ExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/io/nve/examples");

  @TempDir private Path folder;

  /** An example, and what its output has to contain. */
  private record Lesson(String name, List<String> lines) {
    static Lesson of(String name, String... lines) {
      return new Lesson(name, List.of(lines));
    }
  }

  private static final List<Lesson> LESSONS =
      List.of(
          Lesson.of("E01_BuildAndRender", "The plan has 50 frames", "50 frames, by ["),
          Lesson.of(
              "E02_ReadEditWrite",
              "opening lasts 2.00s",
              "Now 1.00s",
              "The studio's own metadata is still there: true"),
          Lesson.of(
              "E03_InsertOverwriteRipple",
              "After the insert it is 9.00s",
              "After the overwrite it is 9.00s",
              "After the ripple delete it is 8.00s"),
          Lesson.of(
              "E04_TrimRollSlipSlide",
              "| A 0.00s..4.00s from 3.00s | B 4.00s..6.00s from 6.00s | C 6.00s..9.00s from 3.00s",
              "[NOT_ENOUGH_MEDIA]"),
          Lesson.of(
              "E05_Transitions",
              "It lies around the cut: 0.50s before, 0.50s behind",
              "At 3.00s it has come 0.52",
              "[NOT_ENOUGH_MEDIA]"),
          Lesson.of("E06_Titles", "640x360 pixels in "),
          Lesson.of("E07_Keyframes", "at 0.50s nothing", "at 2.00s opacity 1.0"),
          Lesson.of(
              "E08_LinkedSync",
              "Linked: true",
              "  V1  | A 0.00s..2.00s from 0.00s | B 2.00s..3.00s from 0.00s | A 3.50s..4.00s",
              "  A1  | A 0.00s..2.00s from 0.00s | B 2.00s..3.00s from 0.00s | A 3.00s..4.00s"),
          Lesson.of("E09_Undo", "As before: true", "Redone\n  V1  | A 0.00s..3.00s from 1.00s"),
          Lesson.of("E10_ProbeAndFrames", "mp4, 2.00s, h264, 50 frames at 25", "Frame 25 has"),
          Lesson.of(
              "E11_EffectsAndRegistry",
              "color-adjust: ",
              "Without an effect: #",
              "Without saturation: #"),
          Lesson.of("E12_NestedSequences", "nested inner", "[SEQUENCE_CYCLE]"),
          Lesson.of("E13_RenderPlan", "Frames 37 to 50: 2 layers", "Frame 43 shows"),
          Lesson.of("E14_OwnBackend", "text wrote 37 frames", "In the middle, 18: 2 layers"),
          Lesson.of("E15_ProgressAndCancel", "[CANCELLED]", "Is there a file? false"),
          Lesson.of(
              "E16_DiffVersions", "Changed: [ex.2, ex.3]", "To be drawn again: 6.00s to 7.00s"),
          Lesson.of(
              "E18_EditTogether",
              "Merged\n  V1  | B 0.00s..2.00s from 0.00s\n",
              """
              Ana has undone hers
                V1  | A 0.00s..4.00s from 0.00s | B 4.00s..6.00s from 0.00s
              """,
              "All the same: true"));

  @TestFactory
  Stream<DynamicTest> everyExampleTeachesItsLesson() {
    return LESSONS.stream()
        .map(lesson ->
            DynamicTest.dynamicTest(
                lesson.name(), () -> assertThat(run(lesson.name())).contains(lesson.lines())));
  }

  @Test
  void noExampleIsLeftOut() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<String> numbered =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("E\\d\\d_\\w+\\.java"))
              .map(name -> name.replace(".java", ""))
              // The contact sheet is run with the sample that SampleTest makes.
              .filter(name -> !name.equals("E17_ContactSheet"))
              .sorted()
              .toList();
      assertThat(numbered).containsExactlyElementsOf(LESSONS.stream().map(Lesson::name).toList());
    }
  }

  private String run(String name) throws Exception {
    Method main = Class.forName("io.nve.examples." + name).getMethod("main", String[].class);
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      main.invoke(null, (Object) new String[] {folder.resolve(name).toString()});
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
