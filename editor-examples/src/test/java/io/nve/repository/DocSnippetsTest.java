package io.nve.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.repository.Snippet.Use;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code in the documents works: Java blocks compile and run, command lines name commands and
 * options that exist. A failure points at the line of the document.
 */
class DocSnippetsTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> javaBlocksCompileAndRun() {
    return snippets("java")
        .map(snippet ->
            DynamicTest.dynamicTest(
                snippet.place(), snippet.document().toUri(), () -> tryOut(snippet)));
  }

  @TestFactory
  Stream<DynamicTest> shellBlocksUseCommandsThatExist() {
    return Stream.concat(snippets("sh"), snippets("bash"))
        .map(snippet ->
            DynamicTest.dynamicTest(
                snippet.place(),
                snippet.document().toUri(),
                () -> assertThat(ShellSnippet.problems(snippet)).isEmpty()));
  }

  private static Stream<Snippet> snippets(String language) {
    return Repository.documents().stream()
        .flatMap(document -> Snippets.in(document).stream())
        .filter(snippet -> snippet.language().equals(language) && snippet.use() != Use.SKIP);
  }

  private void tryOut(Snippet snippet) throws Exception {
    Path own = folder.resolve(snippet.place().replaceAll("\\W", "-"));
    SnippetProgram program = new SnippetProgram(snippet, own);
    program.compile();
    if (snippet.use() == Use.RUN) {
      program.run();
    }
  }
}
