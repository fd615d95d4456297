package io.nve.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Facts about timecode that OpenTimelineIO's tests state. Another file of such facts is tried with
 * {@code -Dnve.otio.timecodes=FILE}.
 */
class OtioTimecodeTest {
  private static final JsonObject DATA = read();

  static Stream<Arguments> cases() {
    return objects("cases").map(each -> Arguments.of(rate(each), integer(each, "frames"), each));
  }

  static Stream<Arguments> errors() {
    return objects("errors").map(each -> Arguments.of(rate(each), each));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFrameAndItsLabelsBelongTogether(FrameRate rate, long frame, JsonObject expected) {
    int labels = 0;
    for (String key : List.of("drop", "non_drop")) {
      if (expected.get(key) instanceof Json.Str label) {
        boolean dropFrame = key.equals("drop");
        assertThat(Timecode.of(frame, rate, dropFrame)).hasToString(label.value());
        assertThat(Timecode.at(rate.ticksAt(frame), rate, dropFrame)).hasToString(label.value());
        assertThat(Timecode.parse(label.value(), rate).frame()).isEqualTo(frame);
        labels++;
      }
    }
    assertThat(labels).as("labels in %s", expected).isPositive();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void whatHasNoTimecodeIsRefused(FrameRate rate, JsonObject expected) {
    boolean dropFrame = Json.TRUE.equals(expected.get("drop"));
    assertThatThrownBy(
            () -> {
              if (expected.get("parse") instanceof Json.Str text) {
                Timecode.parse(text.value(), rate);
              } else {
                Timecode.of(integer(expected, "format"), rate, dropFrame);
              }
            })
        .isInstanceOf(EditorException.class);
  }

  @Test
  void theRatesAreThoseOfSmpte() {
    for (Json rate : ((Json.Arr) DATA.find("supported_rates").orElseThrow()).values()) {
      FrameRate parsed = rate(((Json.Str) rate).value());
      assertThat(Timecode.of(0, parsed, false)).hasToString("00:00:00:00");
      boolean dropFrame =
          ((Json.Arr) DATA.find("drop_frame_rates").orElseThrow()).values().contains(rate);
      assertThat(Timecode.hasDropFrame(parsed)).isEqualTo(dropFrame);
    }
  }

  private static Stream<JsonObject> objects(String key) {
    return ((Json.Arr) DATA.find(key).orElseThrow()).values().stream().map(JsonObject.class::cast);
  }

  private static FrameRate rate(JsonObject object) {
    return rate(((Json.Str) object.find("rate").orElseThrow()).value());
  }

  private static FrameRate rate(String text) {
    String[] parts = text.split("/", -1);
    return new FrameRate(
        Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
  }

  private static long integer(JsonObject object, String key) {
    return ((Json.Int) object.find(key).orElseThrow()).value();
  }

  private static JsonObject read() {
    try {
      String file = System.getProperty("nve.otio.timecodes");
      if (file != null) {
        return (JsonObject) JsonReader.read(Files.readAllBytes(Path.of(file)), JsonLimits.PROJECT);
      }
      try (InputStream in =
          OtioTimecodeTest.class.getResourceAsStream("/otio/timecode-cases.json")) {
        return (JsonObject) JsonReader.read(in.readAllBytes(), JsonLimits.PROJECT);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
