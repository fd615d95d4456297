package io.nve.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.testkit.RandomJson;
import io.nve.testkit.Seeds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {
  @Test
  void theCanonicalFormIsSortedAndDense() {
    Json value =
        JsonObject.copyOf(
            Map.of(
                "b", Json.of(List.of(Json.of(1L), Json.of(1.0), Json.NULL, Json.TRUE)),
                "a", JsonObject.EMPTY,
                "é", Json.of(List.of()),
                "B", Json.of("x")));
    assertThat(JsonWriter.canonical(value))
        .isEqualTo("{\"B\":\"x\",\"a\":{},\"b\":[1,1.0,null,true],\"é\":[]}");
  }

  @Test
  void thePrettyFormIsIndentedByFour() {
    Json value = JsonReader.read("{\"a\":[1,{\"b\":[],\"c\":{}}],\"d\":\"x\"}");
    assertThat(JsonWriter.pretty(value))
        .isEqualTo(
            """
            {
                "a": [
                    1,
                    {
                        "b": [],
                        "c": {}
                    }
                ],
                "d": "x"
            }\
            """);
    assertThat(JsonReader.read(JsonWriter.pretty(value))).isEqualTo(value);
  }

  @Test
  void integersAreWrittenAsJavaWritesThem() {
    for (long edge = 1; edge <= 1_000_000_000_000_000_000L / 10; edge *= 10) {
      for (long near = -2; near <= 2; near++) {
        assertWrittenAsJavaDoes(edge + near);
        assertWrittenAsJavaDoes(-edge + near);
      }
    }
    assertWrittenAsJavaDoes(Long.MIN_VALUE);
    assertWrittenAsJavaDoes(Long.MAX_VALUE);
    Seeds.check(2_000, random -> assertWrittenAsJavaDoes(random.nextLong() >> random.nextInt(64)));
  }

  private static void assertWrittenAsJavaDoes(long value) {
    assertThat(JsonWriter.canonical(Json.of(value))).isEqualTo(Long.toString(value));
    assertThat(JsonReader.read(Long.toString(value))).isEqualTo(Json.of(value));
  }

  @Test
  void onlyWhatMustBeEscapedIs() {
    String string = "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028é🎬\uD83Cx\uDFAC\uDFAC";
    assertThat(JsonWriter.canonical(Json.of(string)))
        .isEqualTo(
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é🎬\\ud83cx\\udfac\\udfac\"");
    assertThat(JsonReader.read(JsonWriter.canonical(Json.of(string)))).isEqualTo(Json.of(string));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "24.0, 24.0",
    "-1.5, -1.5",
    "0.1, 0.1",
    "23.976, 23.976",
    "29.97002997002997, 29.97002997002997",
    "0.30000000000000004, 0.30000000000000004",
    "1e16, 10000000000000000.0",
    "1e17, 1e17",
    "123456789012345680000, 1.2345678901234568e20",
    "9007199254740993, 9007199254740992.0",
    "0.000001, 0.000001",
    "0.00000123, 0.00000123",
    "0.0000001, 1e-7",
    "1.25e-10, 1.25e-10",
    "1e23, 1e23",
    "9.5e-323, 9.4e-323",
    "4.9e-324, 5e-324",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "5e-324, 5e-324",
    "2e-44, 2e-44",
    "8.41e21, 8.41e21",
    "9.999999999999999e22, 1e23",
    "0.333333333333333333, 0.3333333333333333"
  })
  void aRealHasItsShortestText(double value, String text) {
    assertThat(JsonWriter.canonical(Json.of(value))).isEqualTo(text);
  }

  @Test
  void whatJsonCannotSayIsRefusedUnlessAskedFor() {
    Json value =
        JsonObject.of(
            "a",
            Json.of(
                List.of(
                    Json.of(Double.NaN),
                    Json.of(Double.POSITIVE_INFINITY),
                    Json.of(Double.NEGATIVE_INFINITY))));
    assertThatThrownBy(() -> JsonWriter.canonical(value))
        .isInstanceOfSatisfying(
            EditorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE);
              assertThat(e.path()).isEqualTo("/a/0");
            });
    assertThat(JsonWriter.prettyLenient(value)).contains("NaN", " Infinity", "-Infinity");
    assertThat(JsonReader.readLenient(JsonWriter.prettyLenient(value), JsonLimits.PROJECT))
        .isEqualTo(value);
  }

  @Test
  void aTreeThatNoReaderWouldTakeIsRefused() {
    Json deepest = Json.NULL;
    for (int i = 0; i < JsonLimits.MAX_DEPTH; i++) {
      deepest = Json.of(List.of(deepest));
    }
    JsonLimits limits = JsonLimits.PROJECT.withDepth(JsonLimits.MAX_DEPTH);
    assertThat(JsonReader.read(JsonWriter.canonical(deepest), limits)).isEqualTo(deepest);
    Json tooDeep = Json.of(List.of(deepest));
    assertThatThrownBy(() -> JsonWriter.canonical(tooDeep))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_DEPTH));
  }

  @Test
  void whatIsWrittenIsReadBackEqual() {
    Seeds.check(
        3000,
        random -> {
          Json value = RandomJson.next(random, 5);
          String canonical = JsonWriter.canonical(value);
          assertThat(JsonReader.read(canonical)).isEqualTo(value);
          assertThat(JsonReader.read(JsonWriter.pretty(value))).isEqualTo(value);
          assertThat(JsonWriter.canonical(JsonReader.read(JsonWriter.pretty(value))))
              .isEqualTo(canonical);
        });
  }
}
