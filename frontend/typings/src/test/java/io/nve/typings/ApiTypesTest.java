package io.nve.typings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of an API, and what is refused. */
class ApiTypesTest {
  private static final Path SAMPLE = Path.of("src/test/resources/io/nve/typings/sample");

  @TempDir Path folder;

  /** The page to read first: {@code -Dnve.docs.write=true} writes it anew. */
  @Test
  void writesTheSampleAsItIsKept() throws IOException {
    Path golden = SAMPLE.resolve("shop.d.ts");
    String text = write("sample.Shop", SAMPLE);
    if (Boolean.getBoolean("nve.docs.write")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void refusesAnObjectThatNobodyDescribes() throws IOException {
    assertRefused(
        "/** Gives it. */ @JSExport public static JSObject give() { return null; }",
        "give",
        "JSObject says too little, say it by @Ts");
  }

  @Test
  void refusesParametersAsItRefusesResults() throws IOException {
    assertRefused(
        "/** Takes it. */ @JSExport public static void take(Object any) {}",
        "take",
        "java.lang.Object says too little");
  }

  @Test
  void refusesLongs() throws IOException {
    assertRefused(
        "/** Counts. */ @JSExport public static long count() { return 1; }",
        "count",
        "let it cross as a double");
  }

  @Test
  void refusesWhatHasNoJavadoc() throws IOException {
    assertRefused("@JSExport public static void bare() {}", "bare", "has no Javadoc");
  }

  @Test
  void refusesTagsThatTypeScriptDoesNotHave() throws IOException {
    assertRefused(
        """
        /**
         * Is here.
         *
         * @serialData never
         */
        @JSExport public static void odd() {}
        """,
        "odd",
        "@serialData");
  }

  @Test
  void refusesSourcesThatDoNotCompile() throws IOException {
    assertRefused("public static Nowhere lost() { return null; }", "Nowhere", "do not compile");
  }

  private void assertRefused(String member, String... words) throws IOException {
    Files.writeString(
        folder.resolve("Bad.java"),
        """
        package bad;
        import org.teavm.jso.*;
        /** A module. */
        public final class Bad {
          %s
        }
        """
            .formatted(member));
    assertThatThrownBy(() -> write("bad.Bad", folder))
        .isInstanceOf(TypingException.class)
        .hasMessageContainingAll(words);
  }

  private static String write(String module, Path sources) {
    return SourceReader.read(
        sources,
        sources,
        Typings.classPath(),
        java -> {
          ApiTypes api = new ApiTypes(java, java.type(module), new Names());
          Declarations declarations = new Declarations();
          api.addTo(declarations);
          return Typings.text(api.about(), declarations);
        });
  }
}
