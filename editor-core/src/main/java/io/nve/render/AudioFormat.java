package io.nve.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.time.Ticks;

/**
 * The form of a plan's sound.
 *
 * @param sampleRate samples per second and channel, more than 0
 * @param channels 1 is mono, 2 is left and right, 6 is 5.1, 8 is 7.1
 */
public record AudioFormat(int sampleRate, int channels) {
  /**
   * Checks the numbers.
   *
   * @throws EditorException {@code INVALID_VALUE} if one is not more than 0
   */
  public AudioFormat {
    if (sampleRate <= 0 || channels <= 0) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "Sound needs a sample rate and at least one channel");
    }
  }

  /** Returns the number of the first sample that starts at or after a time. */
  public long firstSampleFrom(long time) {
    long sample = Ticks.toSamples(time, sampleRate);
    return Ticks.ofSamples(sample, sampleRate) >= time ? sample : sample + 1;
  }
}
