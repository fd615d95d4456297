package io.nve.ffmpeg.internal.render;

import io.nve.time.Ticks;
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

  /** Returns the number of the first sample that starts at or after a time. */
  static long firstFrom(long ticks, int rate) {
    long sample = Ticks.scale(ticks, rate, Ticks.PER_SECOND);
    while (Ticks.ofSamples(sample, rate) < ticks) {
      sample++;
    }
    while (Ticks.ofSamples(sample - 1, rate) >= ticks) {
      sample--;
    }
    return sample;
  }

  long count() {
    return end - first;
  }
}
