package io.nve.ffmpeg.internal.mix;

/**
 * How loud each channel of a sound is at each moment.
 *
 * <p>Asked for at the edges of short steps; between two edges the factors go straight.
 */
@FunctionalInterface
public interface Envelope {
  /** Plays a sound as it is. */
  Envelope UNITY =
      (sample, factors) -> {
        for (int i = 0; i < factors.length; i++) {
          factors[i] = 1;
        }
      };

  /**
   * Puts the factor of each channel into {@code factors}.
   *
   * @param sample the moment, in samples from the sound's first one
   * @param factors one for each channel, 1 for unchanged
   */
  void at(long sample, double[] factors);
}
