package io.nve.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {
  private static final List<FrameRate> DROP_FRAME_RATES =
      List.of(FrameRate.FPS_29_97, FrameRate.FPS_59_94);

  @ParameterizedTest
  @CsvSource({
    "25/1, 0, 00:00:00:00",
    "25/1, 24, 00:00:00:24",
    "25/1, 25, 00:00:01:00",
    "25/1, 2159999, 23:59:59:24",
    "24000/1001, 86400, 01:00:00:00",
    "48000/1001, 47, 00:00:00:47",
    "60000/1001, 59, 00:00:00:59",
    "100/1, 99, 00:00:00:99",
    "25/2, 12, 00:00:00:12",
    "1/1, 61, 00:01:01:00",
    "1/10, 3, 00:00:03:00"
  })
  void aFrameHasALabel(String rate, long frame, String label) {
    Timecode timecode = Timecode.of(frame, rate(rate), false);
    assertThat(timecode).hasToString(label);
    assertThat(Timecode.parse(label, rate(rate))).isEqualTo(timecode);
  }

  @ParameterizedTest
  @CsvSource({
    "30000/1001, 1799, 00:00:59;29",
    "30000/1001, 1800, 00:01:00;02",
    "30000/1001, 17981, 00:09:59;29",
    "30000/1001, 17982, 00:10:00;00",
    "30000/1001, 17983, 00:10:00;01",
    "30000/1001, 2589407, 23:59:59;29",
    "60000/1001, 3599, 00:00:59;59",
    "60000/1001, 3600, 00:01:00;04",
    "60000/1001, 35963, 00:09:59;59",
    "60000/1001, 35964, 00:10:00;00",
    "60000/1001, 5178815, 23:59:59;59"
  })
  void dropFrameTimecodeSkipsLabels(String rate, long frame, String label) {
    Timecode timecode = Timecode.of(frame, rate(rate), true);
    assertThat(timecode).hasToString(label);
    assertThat(Timecode.parse(label, rate(rate))).isEqualTo(timecode);
    assertThat(Timecode.parse(label.replace(':', ';'), rate(rate))).isEqualTo(timecode);
  }

  @Test
  void everyFrameOfADayHasItsOwnDropFrameLabelInOrder() {
    for (FrameRate rate : DROP_FRAME_RATES) {
      String last = "";
      long frames = 86_400L * rate.nominal() - 144L * 9 * (rate.nominal() / 15);
      for (long frame = 0; frame < frames; frame++) {
        String label = Timecode.of(frame, rate, true).toString();
        // The comparison runs five million times, so it is not an assertion each.
        if (label.compareTo(last) <= 0 || Timecode.parse(label, rate).frame() != frame) {
          assertThat(label).as("frame %d at %s", frame, rate).isGreaterThan(last);
          assertThat(Timecode.parse(label, rate).frame()).isEqualTo(frame);
        }
        last = label;
      }
      assertThat(last).startsWith("23:59:59;");
      assertThat(Timecode.of(frames, rate, true)).hasToString("00:00:00;00");
    }
  }

  @Test
  void dropFrameTimecodeKeepsUpWithTheClock() {
    for (FrameRate rate : DROP_FRAME_RATES) {
      for (int hour = 0; hour < 24; hour++) {
        String label = (hour < 10 ? "0" : "") + hour + ":00:00;00";
        long difference = Timecode.parse(label, rate).ticks() - Ticks.ofSeconds(3600L * hour);
        assertThat(Math.abs(difference)).isLessThan(Ticks.ofMillis(90));
      }
    }
  }

  @Test
  void labelsStartAgainAfterADayButNumbersDoNot() {
    assertThat(Timecode.of(2_160_000, FrameRate.FPS_25, false)).hasToString("00:00:00:00");
    assertThat(Timecode.of(2_160_000 + 26, FrameRate.FPS_25, false)).hasToString("00:00:01:01");
    assertThat(Timecode.parse("24:00:00:00", FrameRate.FPS_25).frame()).isEqualTo(2_160_000);
    assertThat(Timecode.parse("99:59:59:24", FrameRate.FPS_25).frame()).isEqualTo(8_999_999);
    assertThat(Timecode.of(Long.MAX_VALUE, FrameRate.FPS_25, false).toString()).hasSize(11);
  }

  @Test
  void aTimeInsideAFrameHasThatFramesLabel() {
    long start = FrameRate.FPS_23_976.ticksAt(1440);
    assertThat(Timecode.at(start, FrameRate.FPS_23_976, false)).hasToString("00:01:00:00");
    assertThat(Timecode.at(start - 1, FrameRate.FPS_23_976, false)).hasToString("00:00:59:23");
    assertThat(Timecode.parse("00:01:00:00", FrameRate.FPS_23_976).ticks()).isEqualTo(start);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "01:02:03",
        "1:02:03:04",
        "01:02:03:4",
        "01:02:03:004",
        "01:02:03.04",
        "01-02-03-04",
        "01:02;03:04",
        "01;02:03;04",
        "01;02;03:04",
        "-1:02:03:04",
        "0a:00:00:00",
        "00:60:00:00",
        "00:00:60:00",
        "00:00:00:30",
        " 0:00:00:00",
        "00:00:00:0 ",
        "٠٠:00:00:00",
        "00:01:00;00",
        "00:01:00;01",
        "00:09:00;00",
        "23:59:00;01",
        "00;01;00;00",
        "00:00:00;30",
        "00:00:00:00:00"
      })
  void whatNamesNoFrameIsRefused(String text) {
    assertThatThrownBy(() -> Timecode.parse(text, FrameRate.FPS_29_97))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_TIMECODE));
  }

  @Test
  void whatIsRefusedIsShownUpToTwentyCharacters() {
    for (int length : new int[] {20, 21}) {
      String text = "x".repeat(length);
      String shown = length == 20 ? text : "x".repeat(20) + "…";
      assertThatThrownBy(() -> Timecode.parse(text, FrameRate.FPS_25))
          .hasMessageContaining("The timecode " + shown + " ");
    }
  }

  @Test
  void fourLabelsAreSkippedAt5994() {
    for (String label : List.of("00:01:00;00", "00:01:00;03")) {
      assertThatThrownBy(() -> Timecode.parse(label, FrameRate.FPS_59_94))
          .isInstanceOf(EditorException.class)
          .hasMessageContaining("skipped");
    }
    assertThat(Timecode.parse("00:01:00;04", FrameRate.FPS_59_94).frame()).isEqualTo(3600);
    assertThat(Timecode.parse("00:10:00;00", FrameRate.FPS_59_94).frame()).isEqualTo(35964);
  }

  @Test
  void timeBeforeZeroHasNoLabel() {
    assertThatThrownBy(() -> Timecode.of(-1, FrameRate.FPS_25, false))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_TIMECODE));
    assertThatThrownBy(() -> Timecode.at(-1, FrameRate.FPS_25, false))
        .isInstanceOf(EditorException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24000/1001", "24/1", "25/1", "30/1", "48000/1001", "50/1", "60/1"})
  void onlyTwoRatesHaveDropFrameTimecode(String rate) {
    assertThat(Timecode.hasDropFrame(rate(rate))).isFalse();
    assertThatThrownBy(() -> Timecode.of(0, rate(rate), true))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_TIMECODE));
    assertThatThrownBy(() -> Timecode.parse("00:00:00;00", rate(rate)))
        .isInstanceOf(EditorException.class);
  }

  @Test
  void moreThanAHundredFramesDoNotFitTwoDigits() {
    assertThatThrownBy(() -> Timecode.of(0, new FrameRate(101, 1), false))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_RATE));
  }

  private static FrameRate rate(String text) {
    String[] parts = text.split("/", -1);
    return new FrameRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
