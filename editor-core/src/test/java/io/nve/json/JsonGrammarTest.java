package io.nve.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is not: RFC 8259, case by case. */
class JsonGrammarTest {
  static Stream<Arguments> accepted() {
    return Stream.of(
        // Literals and space around values
        accept("null", Json.NULL),
        accept("true", Json.TRUE),
        accept("false", Json.FALSE),
        accept(" null", Json.NULL),
        accept("null ", Json.NULL),
        accept("\n\r\t null \t\r\n", Json.NULL),
        // Integers
        accept("0", Json.of(0L)),
        accept("1", Json.of(1L)),
        accept("-1", Json.of(-1L)),
        accept("10", Json.of(10L)),
        accept("123456789", Json.of(123456789L)),
        accept("9007199254740993", Json.of(9007199254740993L)),
        accept("999999999999999999", Json.of(999999999999999999L)),
        accept("1000000000000000000", Json.of(1000000000000000000L)),
        accept("9223372036854775807", Json.of(Long.MAX_VALUE)),
        accept("-9223372036854775808", Json.of(Long.MIN_VALUE)),
        accept("-9223372036854775807", Json.of(-Long.MAX_VALUE)),
        accept("9223372036854775808", new Json.BigInt("9223372036854775808")),
        accept("-9223372036854775809", new Json.BigInt("-9223372036854775809")),
        accept("9999999999999999999", new Json.BigInt("9999999999999999999")),
        accept("10000000000000000000", new Json.BigInt("10000000000000000000")),
        accept(
            "-170141183460469231731687303715884105728",
            new Json.BigInt("-170141183460469231731687303715884105728")),
        // Reals
        accept("-0", Json.of(-0.0)),
        accept("0.0", Json.of(0.0)),
        accept("-0.0", Json.of(-0.0)),
        accept("0e0", Json.of(0.0)),
        accept("0E+1", Json.of(0.0)),
        accept("0.5", Json.of(0.5)),
        accept("-0.5", Json.of(-0.5)),
        accept("1.0", Json.of(1.0)),
        accept("24.000000", Json.of(24.0)),
        accept("1e2", Json.of(100.0)),
        accept("1E2", Json.of(100.0)),
        accept("1e+2", Json.of(100.0)),
        accept("1E+2", Json.of(100.0)),
        accept("1e-2", Json.of(0.01)),
        accept("1E-2", Json.of(0.01)),
        accept("1.5e3", Json.of(1500.0)),
        accept("123.456e78", Json.of(123.456e78)),
        accept("1e00002", Json.of(100.0)),
        accept("0.1", Json.of(0.1)),
        accept("0.30000000000000004", Json.of(0.1 + 0.2)),
        accept("1.7976931348623157e308", Json.of(Double.MAX_VALUE)),
        accept("-1.7976931348623157e308", Json.of(-Double.MAX_VALUE)),
        accept("4.9e-324", Json.of(Double.MIN_VALUE)),
        accept("2.2250738585072014e-308", Json.of(Double.MIN_NORMAL)),
        accept("2.2250738585072011e-308", Json.of(Math.nextDown(Double.MIN_NORMAL))),
        accept("1e-400", Json.of(0.0)),
        accept("-1e-400", Json.of(-0.0)),
        accept("1e-999999999999999999999", Json.of(0.0)),
        accept("0e999999999999999999999", Json.of(0.0)),
        accept("0.000000000000000000000000000000000000001e39", Json.of(1.0)),
        accept("100000000000000000000000000000000000000.0e-38", Json.of(1.0)),
        // Strings
        accept("\"\"", Json.of("")),
        accept("\"a\"", Json.of("a")),
        accept("\"a b\"", Json.of("a b")),
        accept("\"\\\"\"", Json.of("\"")),
        accept("\"\\\\\"", Json.of("\\")),
        accept("\"\\/\"", Json.of("/")),
        accept("\"/\"", Json.of("/")),
        accept("\"\\b\\f\\n\\r\\t\"", Json.of("\b\f\n\r\t")),
        accept("\"\\u0041\"", Json.of("A")),
        accept("\"\\u00e9\\u00E9\"", Json.of("éé")),
        accept("\"\\u0000\"", Json.of("\0")),
        accept("\"x\\u001fy\"", Json.of("x\u001fy")),
        accept("\"\\uD83C\\uDFAC\"", Json.of("🎬")),
        accept("\"🎬\"", Json.of("🎬")),
        accept("\"\\uD83C\"", Json.of("\uD83C")),
        accept("\"\\uDFAC\\uD83C\"", Json.of("\uDFAC\uD83C")),
        accept("\"\uD83C\"", Json.of("\uD83C")),
        accept("\"\\u005C\"", Json.of("\\")),
        accept("\"\\u0022\"", Json.of("\"")),
        accept(
            "\"\u007F\u0080\u2028\u2029\uFFFF\uFEFF\"",
            Json.of("\u007F\u0080\u2028\u2029\uFFFF\uFEFF")),
        accept("\"// no comment /* at all */\"", Json.of("// no comment /* at all */")),
        accept("\"[{},:]\"", Json.of("[{},:]")),
        accept("\"Spaß in 東京 и\"", Json.of("Spaß in 東京 и")),
        // Arrays
        accept("[]", array()),
        accept("[ ]", array()),
        accept("[\n]", array()),
        accept("[[]]", array(array())),
        accept("[[],[]]", array(array(), array())),
        accept("[1]", array(Json.of(1L))),
        accept("[1,2]", array(Json.of(1L), Json.of(2L))),
        accept(" [ 1 , 2 ] ", array(Json.of(1L), Json.of(2L))),
        accept("[null,true,false]", array(Json.NULL, Json.TRUE, Json.FALSE)),
        accept("[1,1.0,\"1\"]", array(Json.of(1L), Json.of(1.0), Json.of("1"))),
        accept("[{}]", array(JsonObject.EMPTY)),
        accept("[[[[[[1]]]]]]", array(array(array(array(array(array(Json.of(1L)))))))),
        // Objects
        accept("{}", JsonObject.EMPTY),
        accept("{ }", JsonObject.EMPTY),
        accept("{\"a\":1}", JsonObject.of("a", Json.of(1L))),
        accept(" { \"a\" : 1 } ", JsonObject.of("a", Json.of(1L))),
        accept("{\"\":0}", JsonObject.of("", Json.of(0L))),
        accept("{\"a\":null}", JsonObject.of("a", Json.NULL)),
        accept("{\"a\":{}}", JsonObject.of("a", JsonObject.EMPTY)),
        accept("{\"a\":[]}", JsonObject.of("a", array())),
        accept("{\"b\":1,\"a\":2}", object("a", 2, "b", 1)),
        accept("{\"a\":1,\"b\":2}", object("a", 1, "b", 2)),
        accept("{\"a\":1,\"A\":2}", object("A", 2, "a", 1)),
        accept("{\"a\":1,\"aa\":2,\"\":3}", object("", 3, "a", 1, "aa", 2)),
        accept("{\"\\u0061\":1}", JsonObject.of("a", Json.of(1L))),
        accept("{\"a/b~c\":1}", JsonObject.of("a/b~c", Json.of(1L))));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        // Nothing, or not a value
        refuse("", 0),
        refuse(" ", 1),
        refuse("\n", 1),
        refuse("x", 0),
        refuse("#", 0),
        refuse(",", 0),
        refuse(":", 0),
        refuse("]", 0),
        refuse("}", 0),
        refuse("'a'", 0),
        refuse("undefined", 0),
        refuse("\u0000", 0),
        refuse("\uFEFF1", 0),
        refuse("\u00A01", 0),
        refuse("\f1", 0),
        refuse("\u000B1", 0),
        refuse("//\n1", 0),
        refuse("/* */1", 0),
        // Literals
        refuse("nul", 0),
        refuse("Null", 0),
        refuse("NULL", 0),
        refuse("nulll", 4),
        refuse("nullnull", 4),
        refuse("tru", 0),
        refuse("True", 0),
        refuse("truee", 4),
        refuse("fals", 0),
        refuse("FALSE", 0),
        refuse("false1", 5),
        // Numbers
        refuse("01", 1),
        refuse("-01", 2),
        refuse("00", 1),
        refuse("+1", 0),
        refuse("-", 1),
        refuse("--1", 1),
        refuse("- 1", 1),
        refuse(".5", 0),
        refuse("-.5", 1),
        refuse("5.", 2),
        refuse("5.e1", 2),
        refuse("1.2.3", 3),
        refuse("1e", 2),
        refuse("1e+", 3),
        refuse("1e-", 3),
        refuse("1e1.5", 3),
        refuse("1e1e1", 3),
        refuse("1ee1", 2),
        refuse("e1", 0),
        refuse("0x10", 1),
        refuse("1_000", 1),
        refuse("1,000", 1),
        refuse("1 000", 2),
        refuse("1f", 1),
        refuse("１", 0),
        refuse("1e400", 0),
        refuse("-1e400", 0),
        refuse("1.7976931348623159e308", 0),
        refuse("1e999999999999999999999", 0),
        refuse("NaN", 0),
        refuse("nan", 0),
        refuse("Inf", 0),
        refuse("Infinity", 0),
        refuse("-Infinity", 1),
        refuse("-NaN", 1),
        // Strings
        refuse("\"", 1),
        refuse("\"a", 2),
        refuse("\"a\\", 2),
        refuse("\"\\\"", 3),
        refuse("\"\\", 1),
        refuse("\"a\"b", 3),
        refuse("\"a\" \"b\"", 4),
        refuse("\"\n\"", 1),
        refuse("\"a\tb\"", 2),
        refuse("\"\u0000\"", 1),
        refuse("\"\u001F\"", 1),
        refuse("\"\\a\"", 1),
        refuse("\"\\x41\"", 1),
        refuse("\"\\'\"", 1),
        refuse("\"\\0\"", 1),
        refuse("\"\\U0041\"", 1),
        refuse("\"\\u\"", 1),
        refuse("\"\\u004\"", 1),
        refuse("\"\\u00G0\"", 1),
        refuse("\"\\u 041\"", 1),
        refuse("\"\\u+041\"", 1),
        refuse("\"\\u12", 1),
        refuse("\"ab\\\n\"", 3),
        // Arrays
        refuse("[", 1),
        refuse("[1", 2),
        refuse("[1,", 3),
        refuse("[1,]", 3),
        refuse("[,1]", 1),
        refuse("[,]", 1),
        refuse("[1,,2]", 3),
        refuse("[1 2]", 3),
        refuse("[1;2]", 2),
        refuse("[1:2]", 2),
        refuse("[1}", 2),
        refuse("[1]]", 3),
        refuse("[1],", 3),
        refuse("[1] 2", 4),
        refuse("[[1]", 4),
        refuse("[\"a\":1]", 4),
        refuse("[...]", 1),
        // Objects
        refuse("{", 1),
        refuse("{\"a\"", 4),
        refuse("{\"a\":", 5),
        refuse("{\"a\":1", 6),
        refuse("{\"a\":1,", 7),
        refuse("{\"a\":1,}", 7),
        refuse("{,}", 1),
        refuse("{,\"a\":1}", 1),
        refuse("{\"a\":1,,\"b\":2}", 7),
        refuse("{\"a\" 1}", 5),
        refuse("{\"a\"=1}", 4),
        refuse("{\"a\"::1}", 5),
        refuse("{\"a\",1}", 4),
        refuse("{\"a\"}", 4),
        refuse("{\"a\":}", 5),
        refuse("{:1}", 1),
        refuse("{a:1}", 1),
        refuse("{'a':1}", 1),
        refuse("{1:1}", 1),
        refuse("{null:1}", 1),
        refuse("{\"a\":1]", 6),
        refuse("{\"a\":1}}", 7),
        refuse("{\"a\":1 \"b\":2}", 7),
        refuse("{\"a\":1;\"b\":2}", 6),
        refuse("{\"a\":1}//", 7),
        // Keys that come twice
        refuse("{\"a\":1,\"a\":1}", 7),
        refuse("{\"a\":1,\"b\":2,\"a\":3}", 13),
        refuse("{\"b\":1,\"a\":2,\"b\":3}", 13),
        refuse("{\"a\":1,\"\\u0061\":2}", 7),
        refuse("{\"\":1,\"\":2}", 6));
  }

  @ParameterizedTest
  @MethodSource
  void accepted(String text, Json expected) {
    assertThat(JsonReader.read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void whatIsAcceptedIsAcceptedInsideContainersToo(String text, Json expected) {
    assertThat(JsonReader.read("{\"k\":[" + text + "," + text + "]}"))
        .isEqualTo(JsonObject.of("k", array(expected, expected)));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String text, int offset) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_JSON))
        .hasMessageEndingWith(", at character " + offset);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void bytesAreReadAsTextIs(String text, Json expected) {
    boolean hasLoneSurrogate = text.indexOf('\uD83C') >= 0 && text.indexOf('\uDFAC') < 0;
    if (!hasLoneSurrogate) {
      byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      assertThat(JsonReader.read(utf8, JsonLimits.PROJECT)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Inf", "Infinity", "-Inf", "-Infinity", "NaN"})
  void leniencyTakesTheWordsOfOpenTimelineIo(String word) {
    double expected =
        switch (word) {
          case "NaN" -> Double.NaN;
          case "Inf", "Infinity" -> Double.POSITIVE_INFINITY;
          default -> Double.NEGATIVE_INFINITY;
        };
    assertThat(JsonReader.readLenient("\uFEFF[" + word + "," + word + "]", JsonLimits.PROJECT))
        .isEqualTo(array(Json.of(expected), Json.of(expected)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nan", "Infi", "+Inf", "Infinit", "inf", "1e400", "[1,]", "{'a':1}", "Na", "-"})
  void leniencyTakesNothingElse(String text) {
    assertThatThrownBy(() -> JsonReader.readLenient(text, JsonLimits.PROJECT))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_JSON));
  }

  private static Arguments accept(String text, Json value) {
    return Arguments.of(text, value);
  }

  private static Arguments refuse(String text, int offset) {
    return Arguments.of(text, offset);
  }

  private static Json array(Json... values) {
    return Json.of(List.of(values));
  }

  private static Json object(Object... entries) {
    Map<String, Json> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], Json.of(((Integer) entries[i + 1]).longValue()));
    }
    return JsonObject.copyOf(map);
  }
}
