package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import org.junit.jupiter.api.Test;

class TimeTextTest {
  private static final TimeText TIMES = new TimeText(FrameRate.FPS_25, 0);
  private static final TimeRange WHOLE = new TimeRange(0, Ticks.ofSeconds(10));

  @Test
  void readsTimecodeSecondsAndFrames() {
    long time = FrameRate.FPS_25.ticksAt(62 * 25 + 3);
    assertThat(TIMES.ticks("00:01:02:03")).isEqualTo(time);
    assertThat(TIMES.ticks("62.12")).isEqualTo(time);
    assertThat(TIMES.ticks("62.12s")).isEqualTo(time);
    assertThat(TIMES.ticks("1553f")).isEqualTo(time);
    assertThat(TIMES.ticks("0")).isZero();
  }

  @Test
  void readsDropFrameTimecode() {
    TimeText ntsc = new TimeText(FrameRate.FPS_29_97, 0);
    assertThat(ntsc.ticks("00:01:00;02")).isEqualTo(FrameRate.FPS_29_97.ticksAt(1800));
  }

  @Test
  void timecodeCountsFromTheStartTimecode() {
    TimeText hour = new TimeText(FrameRate.FPS_25, Ticks.ofSeconds(3600));
    assertThat(hour.ticks("01:00:00:01")).isEqualTo(FrameRate.FPS_25.ticksAt(1));
    assertThat(hour.ticks("1f")).isEqualTo(FrameRate.FPS_25.ticksAt(1));
    assertThat(hour.timecode(0)).isEqualTo("01:00:00:00");
    assertThatThrownBy(() -> hour.ticks("00:00:00:01"))
        .isInstanceOf(EditorException.class)
        .hasMessageContaining("before the beginning, which is 01:00:00:00");
  }

  @Test
  void refusesWhatIsNoTime() {
    for (String text : new String[] {"", "-1", "1.5f", "1e3", "00:00:00:25", "12m", "٣"}) {
      assertThatThrownBy(() -> TIMES.ticks(text)).as(text).isInstanceOf(EditorException.class);
    }
  }

  @Test
  void readsRangesWithOpenEnds() {
    TimeRange middle = new TimeRange(Ticks.ofSeconds(1), Ticks.ofSeconds(4));
    assertThat(TIMES.range("00:00:01:00-00:00:05:00", WHOLE)).isEqualTo(middle);
    assertThat(TIMES.range("25f-5", WHOLE)).isEqualTo(middle);
    assertThat(TIMES.range("-1", WHOLE)).isEqualTo(new TimeRange(0, Ticks.ofSeconds(1)));
    assertThat(TIMES.range("9-", WHOLE).end()).isEqualTo(WHOLE.end());
    assertThatThrownBy(() -> TIMES.range("5-5", WHOLE)).isInstanceOf(EditorException.class);
    assertThatThrownBy(() -> TIMES.range("5", WHOLE)).isInstanceOf(EditorException.class);
  }
}
