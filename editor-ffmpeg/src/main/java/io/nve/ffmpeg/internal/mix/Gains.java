package io.nve.ffmpeg.internal.mix;

/** Arithmetic of loudness. */
public final class Gains {
  private Gains() {}

  /** The factor on amplitudes for a gain in decibels; at −120 dB and below it is exactly 0. */
  public static double ofDecibels(double decibels) {
    return decibels > -120 ? Math.pow(10, decibels / 20) : 0;
  }

  /**
   * The factor of the left channel at a place between left and right, where both together keep
   * their power.
   *
   * <p>In the middle both factors are 1, at an end one is √2 and the other 0: a stereo sound that
   * is not panned passes unchanged.
   *
   * @param pan −1 left to 1 right
   */
  public static double left(double pan) {
    return Math.sqrt(2) * Math.cos(angle(pan));
  }

  /** The factor of the right channel; see {@link #left}. */
  public static double right(double pan) {
    return Math.sqrt(2) * Math.sin(angle(pan));
  }

  private static double angle(double pan) {
    if (pan <= -1) {
      return 0;
    }
    return pan >= 1 ? Math.PI / 2 : (pan + 1) * Math.PI / 4;
  }
}
