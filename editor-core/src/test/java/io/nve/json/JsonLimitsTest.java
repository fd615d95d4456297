package io.nve.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(strings = {"[", "{\"a\":"})
  void theDeepestNestingFitsASmallStack(String opening) throws InterruptedException {
    String text = opening.repeat(1_000_000);
    JsonLimits deep = JsonLimits.PROJECT.withDepth(JsonLimits.MAX_DEPTH);
    Throwable[] failure = new Throwable[1];
    Thread small =
        new Thread(
            null,
            () ->
                failure[0] =
                    org.assertj.core.api.Assertions.catchThrowable(
                        () -> JsonReader.read(text, deep)),
            "small stack",
            512 << 10);
    small.start();
    small.join();
    assertThat(failure[0])
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_DEPTH));
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
