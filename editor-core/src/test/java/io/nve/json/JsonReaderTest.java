package io.nve.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x                              | ''
          [x]                            | /0
          [1,[2,x]]                      | /1/1
          {"a":x}                        | /a
          {"a":1,"b":{"c":[0,1,x]}}      | /b/c/2
          {"a/b":{"c~d":x}}              | /a~1b/c~0d
          {"a":[],"b":x}                 | /b
          {"a":{"b":1,"b":2}}            | /a/b
          {"a":{"c":1,"b":2,"c":2}}      | /a/c
          [{"a":1},{"b":[[]]},{"c" x}]   | /2/c
          [1 x                           | /0
          {"a":"\\x"}                    | /a
          """)
  void anErrorPointsToItsPlace(String text, String pointer) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.path()).isEqualTo(pointer));
  }

  @Test
  void manyKeysInAnyOrderAreSorted() {
    Seeds.check(
        200,
        random -> {
          List<Integer> numbers = new ArrayList<>();
          for (int i = 0; i < random.nextInt(300); i++) {
            numbers.add(i);
          }
          java.util.Collections.shuffle(numbers, random);
          StringBuilder text = new StringBuilder("{");
          for (int number : numbers) {
            text.append(text.length() > 1 ? "," : "").append("\"k" + number + "\":" + number);
          }
          JsonObject object = (JsonObject) JsonReader.read(text + "}");
          assertThat(object.size()).isEqualTo(numbers.size());
          for (int i = 1; i < object.size(); i++) {
            assertThat(object.keyAt(i - 1)).isLessThan(object.keyAt(i));
          }
          for (int number : numbers) {
            assertThat(object.get("k" + number)).isEqualTo(Json.of((long) number));
          }
        });
  }

  @Test
  void stringsOfOneHashStayApart() {
    // "Aa" and "BB" have the same hash code, and so have all their concatenations.
    assertThat(JsonReader.read("[\"AaAa\",\"BBBB\",\"AaBB\",\"BBAa\",\"AaAa\"]"))
        .isEqualTo(
            Json.of(
                List.of(
                    Json.of("AaAa"),
                    Json.of("BBBB"),
                    Json.of("AaBB"),
                    Json.of("BBAa"),
                    Json.of("AaAa"))));
    assertThat(JsonReader.read("[{\"Aa\":1},{\"BB\":1}]"))
        .isEqualTo(
            Json.of(List.of(JsonObject.of("Aa", Json.of(1L)), JsonObject.of("BB", Json.of(1L)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "BF",
        "C0 80",
        "C1 BF",
        "C2",
        "C2 41",
        "E0 80 80",
        "E0 9F BF",
        "E2 82",
        "ED A0 80",
        "ED BF BF",
        "F0 80 80 80",
        "F0 8F BF BF",
        "F4 90 80 80",
        "F5 80 80 80",
        "FF",
        "FE",
        "F0 9F"
      })
  void whatIsNotUtf8IsRefused(String hex) {
    byte[] bytes = bytes("22 " + hex + " 22");
    assertThatThrownBy(() -> JsonReader.read(bytes, JsonLimits.PROJECT))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_JSON))
        .hasMessageContaining("UTF-8 at byte 1");
  }

  @Test
  void everyCodePointIsReadFromUtf8() {
    for (int point = 0x20; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 251) {
      if (point == '"' || point == '\\' || (point >= 0xD800 && point <= 0xDFFF)) {
        continue;
      }
      String string = Character.toString(point);
      byte[] utf8 = ('"' + string + '"').getBytes(StandardCharsets.UTF_8);
      assertThat(JsonReader.read(utf8, JsonLimits.PROJECT)).isEqualTo(Json.of(string));
    }
  }

  @Test
  void randomEditsOfDocumentsGiveOnlyCodedErrors() {
    String document =
        "{\"a\":[1,-2.5e3,true,null,\"x\\u00e9\\n\"],\"b\":{\"c\":\"ü🎬\",\"d\":[[],{}]}}";
    Seeds.check(
        20_000,
        random -> {
          String mutant = mutate(document, random);
          try {
            Json value = JsonReader.read(mutant);
            assertThat(JsonReader.read(JsonWriter.canonical(value))).isEqualTo(value);
          } catch (EditorException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.BAD_JSON);
          }
        });
  }

  private static String mutate(String document, Random random) {
    String alphabet = "{}[]\",:\\u0123456789-+.eEtruefalsn \u0000\uD83C";
    StringBuilder text = new StringBuilder(document);
    for (int i = random.nextInt(3); i >= 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      char c = alphabet.charAt(random.nextInt(alphabet.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, c);
        case 1 -> text.insert(at, c);
        case 2 -> text.deleteCharAt(at);
        default -> text.setLength(at + 1);
      }
    }
    return text.toString();
  }

  private static byte[] bytes(String hex) {
    String[] parts = hex.split(" ", -1);
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = (byte) Integer.parseInt(parts[i], 16);
    }
    return bytes;
  }
}
