package io.nve.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.nve.repository.Snippet.Use;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness for the documents' code reads them rightly, and finds what is wrong in them. */
class SnippetsTest {

  private static final Path DOCUMENT = Repository.ROOT.resolve("docs/page.md");

  @TempDir private Path folder;

  @Test
  void findsBlocksWithLanguageAndLine() {
    List<Snippet> found =
        read("# Title", "```java", "a();", "b();", "```", "", "```sh", "ls", "```");

    assertThat(found)
        .extracting(Snippet::language, Snippet::place, Snippet::code)
        .containsExactly(
            tuple("java", "docs/page.md:3", List.of("a();", "b();")),
            tuple("sh", "docs/page.md:8", List.of("ls")));
  }

  @Test
  void aMarkGoesForTheNextBlockOnly() {
    List<Snippet> found =
        read("<!-- snippet: compile-only -->", "```java", "```", "```java", "```");

    assertThat(found).extracting(Snippet::use).containsExactly(Use.COMPILE_ONLY, Use.RUN);
  }

  @Test
  void skippingNeedsAReason() {
    assertThatThrownBy(() -> read("<!-- snippet: skip -->", "```java", "```"))
        .hasMessageStartingWith("docs/page.md:1: ");
    assertThat(read("<!-- snippet: skip because it is OTIO's -->", "```java", "```"))
        .extracting(Snippet::use)
        .containsExactly(Use.SKIP);
  }

  @Test
  void aBlockWithoutEndIsReported() {
    assertThatThrownBy(() -> read("text", "```java", "a();"))
        .hasMessage("docs/page.md:2: the block has no end");
  }

  @Test
  void aFragmentRunsInAFolderOfItsOwn() {
    SnippetProgram program =
        program(
            "import java.nio.file.*;",
            "if (Files.list(Path.of(\"\")).findAny().isPresent()) {",
            "  throw new IllegalStateException();",
            "}");

    program.compile();
    assertThatCode(program::run).doesNotThrowAnyException();
  }

  @Test
  void aClassStaysAsItIs() {
    SnippetProgram program =
        program(
            "/** One. */",
            "public final class One {",
            "  public static void main(String[] args) {",
            "    System.exit(3);",
            "  }",
            "}");

    program.compile();
    assertThatThrownBy(program::run).hasMessageContaining("ends with 3");
  }

  @Test
  void whatDoesNotCompileIsFoundInTheDocument() {
    SnippetProgram program = program("import java.util.List;", "", "List<String> x = 1;");

    assertThatThrownBy(program::compile).hasMessageContaining("docs/page.md:4: incompatible");
  }

  @Test
  void whatFailsIsFoundInTheDocument() {
    SnippetProgram program = program("int x = 1;", "throw new Exception(\"no\");");

    program.compile();
    assertThatThrownBy(program::run).hasMessageContaining("(docs/page.md:3)");
  }

  @Test
  void commandLinesAreReadAsAShellReadsThem() {
    assertThat(ShellSnippet.words("$ NVE_FFMPEG=gpl ./nve probe \"my file.mp4\" --json | jq . # x"))
        .containsExactly("./nve", "probe", "my file.mp4", "--json");
  }

  @Test
  void commandsThatDoNotExistAreFound() {
    List<Snippet> found = read("```sh", "ls", "./nve help", "./nve revolve \\", "  in.otio", "```");

    assertThat(ShellSnippet.problems(found.getFirst()))
        .containsExactly("docs/page.md:4: there is no command 'revolve'");
  }

  private SnippetProgram program(String... code) {
    return new SnippetProgram(
        new Snippet(DOCUMENT, 2, "java", Use.RUN, List.of(code)), folder.resolve("classes"));
  }

  private static List<Snippet> read(String... lines) {
    return Snippets.in(DOCUMENT, List.of(lines));
  }
}
