package io.nve.render;

/**
 * Factors on the amplitudes of the two sides.
 *
 * <p>Panning is a balance: at the centre both sides stay as they are, for mono sources (which play
 * on both sides) and stereo sources alike. To one side, the other one falls along a quarter of a
 * cosine, until at the far end it is silent. Of more than two channels, those on the left take
 * {@code left}, those on the right take {@code right}, and centre and low frequencies take the
 * {@link #middle()}. A mono mix takes the middle too.
 *
 * @param left of channels on the left
 * @param right of channels on the right
 */
public record StereoGain(double left, double right) {
  /** Returns the gain of an amplitude that is panned. */
  static StereoGain panned(double amplitude, double pan, double trackPan) {
    return new StereoGain(
        amplitude * side(-pan) * side(-trackPan), amplitude * side(pan) * side(trackPan));
  }

  /** Returns what is left of one side when the balance goes towards it (more than 0) or away. */
  private static double side(double towards) {
    return towards >= 0 ? 1 : Angle.cos(90 * Math.max(-1, towards));
  }

  /** Returns the mean of both sides. */
  public double middle() {
    return (left + right) / 2;
  }
}
