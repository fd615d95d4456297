package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.spi.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter text = new StringWriter();
  private long now;

  private ProgressLine line(boolean terminal) {
    return new ProgressLine(new PrintWriter(text, true), terminal, () -> now);
  }

  private static Progress progress(long frames) {
    return new Progress(Progress.Phase.RENDERING, frames / 200.0, frames, 200);
  }

  @Test
  void paintsOneLineOnATerminalAndTakesItAway() {
    ProgressLine line = line(true);
    now = 1_000_000_000;
    line.onProgress(progress(50));
    assertThat(text.toString())
        .isEqualTo("\r[======                  ]  25%  50 of 200 frames  50 fps  0:03 left");

    line.onProgress(progress(51));
    assertThat(text.toString()).as("painted again too soon").doesNotContain("51");

    now += 200_000_000;
    line.onProgress(progress(200));
    assertThat(text.toString()).endsWith("] 100%  200 of 200 frames  167 fps         ");

    line.clear();
    assertThat(text.toString()).endsWith(" \r").doesNotContain("\n");
  }

  @Test
  void printsAFewLinesElsewhere() {
    ProgressLine line = line(false);
    for (int frame = 1; frame <= 200; frame++) {
      now += 10_000_000;
      line.onProgress(progress(frame));
    }
    line.clear();
    assertThat(text.toString().lines()).hasSize(5);
    assertThat(text.toString().lines().findFirst())
        .contains("nve:  20%  40 of 200 frames  100 fps  0:02 left");
    assertThat(text.toString()).doesNotContain("\r");
  }
}
