package io.nve.ffmpeg.internal.render;

import io.nve.render.AudioFormat;
import io.nve.time.TimeRange;

/**
 * A stretch of samples.
 *
 * @param first number of the first sample that starts at or after the stretch's start
 * @param end number of the first that starts at or after its end
 */
record SoundSpan(long first, long end) {
  /** Returns the samples that start within a range. */
  static SoundSpan of(TimeRange range, int rate) {
    return new SoundSpan(firstFrom(range.start(), rate), firstFrom(range.end(), rate));
  }

  private static long firstFrom(long ticks, int rate) {
    return new AudioFormat(rate, 1).firstSampleFrom(ticks);
  }

  long count() {
    return end - first;
  }
}
