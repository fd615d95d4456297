package io.nve.sample;

/**
 * A colour being mixed.
 *
 * @param red 0 to 1, like the others
 * @param alpha how much of what is below it covers
 */
record Tint(double red, double green, double blue, double alpha) {
  static final Tint NONE = new Tint(0, 0, 0, 0);

  /** Returns the opaque colour {@code 0xRRGGBB}. */
  static Tint of(int rgb) {
    return new Tint((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, 1);
  }

  /** Returns this colour covering as much as {@code alpha} says, 0 to 1. */
  Tint covering(double alpha) {
    return new Tint(red, green, blue, Math.max(0, Math.min(1, alpha)));
  }

  /** Returns the colour on the way from this one to another. */
  Tint mix(Tint other, double progress) {
    double p = Math.max(0, Math.min(1, progress));
    return new Tint(
        red + (other.red - red) * p,
        green + (other.green - green) * p,
        blue + (other.blue - blue) * p,
        alpha + (other.alpha - alpha) * p);
  }

  /** Returns this colour with light of another one added. */
  Tint glow(Tint light, double strength) {
    return new Tint(
        Math.min(1, red + light.red * strength),
        Math.min(1, green + light.green * strength),
        Math.min(1, blue + light.blue * strength),
        alpha);
  }

  /** Returns this colour on top of another one. */
  Tint over(Tint below) {
    double rest = below.alpha * (1 - alpha);
    double sum = alpha + rest;
    if (sum <= 0) {
      return NONE;
    }
    return new Tint(
        (red * alpha + below.red * rest) / sum,
        (green * alpha + below.green * rest) / sum,
        (blue * alpha + below.blue * rest) / sum,
        sum);
  }

  /** Returns a gradient of colours, evenly spaced. */
  static Tint gradient(double progress, Tint... colours) {
    double place = Math.max(0, Math.min(1, progress)) * (colours.length - 1);
    int from = Math.min(colours.length - 2, (int) place);
    return colours[from].mix(colours[from + 1], place - from);
  }
}
