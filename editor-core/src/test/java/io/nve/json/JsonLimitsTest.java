package io.nve.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLimitsTest {
  @Test
  void theTextMayBeAsLongAsItsLimit() {
    check(
        "[1,2]",
        JsonLimits.PROJECT.withCharacters(5),
        JsonLimits.PROJECT.withCharacters(4),
        ErrorCode.LIMIT_BYTES,
        "");
  }

  @Test
  void bytesCountWhenBytesAreRead() {
    byte[] utf8 = {'"', (byte) 0xC3, (byte) 0xA9, '"'};
    assertThat(JsonReader.read(utf8, JsonLimits.PROJECT.withCharacters(4))).isEqualTo(Json.of("é"));
    assertThatThrownBy(() -> JsonReader.read(utf8, JsonLimits.PROJECT.withCharacters(3)))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_BYTES));
  }

  @Test
  void nestingMayBeAsDeepAsItsLimit() {
    check(
        "[{\"a\":[[]]}]",
        JsonLimits.PROJECT.withDepth(4),
        JsonLimits.PROJECT.withDepth(3),
        ErrorCode.LIMIT_DEPTH,
        "/0/a/0");
    check(
        "[[],[],[]]",
        JsonLimits.PROJECT.withDepth(2),
        JsonLimits.PROJECT.withDepth(1),
        ErrorCode.LIMIT_DEPTH,
        "/0");
  }

  @Test
  void aStringMayBeAsLongAsItsLimit() {
    check(
        "[\"abcd\"]",
        JsonLimits.PROJECT.withStringLength(4),
        JsonLimits.PROJECT.withStringLength(3),
        ErrorCode.LIMIT_STRING,
        "/0");
    check(
        "[\"ab\\n\\u0041\"]",
        JsonLimits.PROJECT.withStringLength(4),
        JsonLimits.PROJECT.withStringLength(3),
        ErrorCode.LIMIT_STRING,
        "/0");
    check(
        "{\"abcd\":1}",
        JsonLimits.PROJECT.withStringLength(4),
        JsonLimits.PROJECT.withStringLength(3),
        ErrorCode.LIMIT_STRING,
        "");
  }

  @Test
  void aNumberMayBeAsLongAsItsLimit() {
    for (String number : new String[] {"12345", "-1234", "1.234", "1e123", "12e-3"}) {
      check(
          "[" + number + "]",
          JsonLimits.PROJECT.withNumberLength(5),
          JsonLimits.PROJECT.withNumberLength(4),
          ErrorCode.LIMIT_NUMBER,
          "/0");
    }
  }

  @Test
  void thereMayBeAsManyValuesAsTheirLimit() {
    check(
        "{\"a\":[1,2],\"b\":null}",
        JsonLimits.PROJECT.withValues(5),
        JsonLimits.PROJECT.withValues(4),
        ErrorCode.LIMIT_ENTITIES,
        "/b");
  }

  @ParameterizedTest
  @CsvSource({"[,0,]", "{\"a\":,0,}"})
  void theDeepestNestingFitsAnOrdinaryStack(String opening, String inner, String closing)
      throws InterruptedException {
    int depth = JsonLimits.MAX_DEPTH;
    JsonLimits deep = JsonLimits.PROJECT.withDepth(depth);
    String deepest = opening.repeat(depth) + inner + closing.repeat(depth);
    onAnOrdinaryStack(() -> {
      Json value = JsonReader.read(deepest, deep);
      assertThat(JsonWriter.canonical(value)).isEqualTo(deepest);
      assertThat(value.equals(JsonReader.read(deepest, deep))).isTrue();
    });
    onAnOrdinaryStack(() ->
        assertThatThrownBy(() -> JsonReader.read(opening.repeat(1_000_000), deep))
            .isInstanceOfSatisfying(
                EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_DEPTH)));
  }

  private static void onAnOrdinaryStack(Runnable check) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, check, "ordinary stack", 1 << 20);
    thread.setUncaughtExceptionHandler((where, what) -> failure.set(what));
    thread.start();
    thread.join();
    assertThat(failure.get()).isNull();
  }

  @Test
  void messagesAreHeldShorterThanProjects() {
    String longString = "\"" + "x".repeat(20_000) + "\"";
    assertThatCode(() -> JsonReader.read(longString, JsonLimits.PROJECT))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> JsonReader.read(longString, JsonLimits.MESSAGE))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_STRING));
  }

  @Test
  void limitsAreChecked() {
    assertThatThrownBy(() -> JsonLimits.PROJECT.withDepth(JsonLimits.MAX_DEPTH + 1))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    assertThatThrownBy(() -> JsonLimits.PROJECT.withValues(-1))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
  }

  private static void check(
      String text, JsonLimits enough, JsonLimits tooLittle, ErrorCode code, String path) {
    assertThatCode(() -> JsonReader.read(text, enough)).doesNotThrowAnyException();
    assertThatThrownBy(() -> JsonReader.read(text, tooLittle))
        .isInstanceOfSatisfying(
            EditorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.path()).isEqualTo(path);
            });
  }
}
