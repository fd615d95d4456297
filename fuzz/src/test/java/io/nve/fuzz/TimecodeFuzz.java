package io.nve.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nve.time.FrameRate;
import io.nve.time.Timecode;

/** Reads timecode at the rates that have it. */
public final class TimecodeFuzz {
  private TimecodeFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    for (FrameRate rate : new FrameRate[] {FrameRate.FPS_25, FrameRate.FPS_29_97}) {
      Check.parses(() -> {
        // Labels begin anew after a day, so that only the second label has to be the same.
        String label = Timecode.parse(text, rate).toString();
        Check.same(label, Timecode.parse(label, rate).toString());
      });
    }
  }
}
