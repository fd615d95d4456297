package io.nve.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

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
}
