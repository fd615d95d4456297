package io.nve.sample;

import io.nve.spi.Image;

/** A picture as a function: the colour at each of its points. */
@FunctionalInterface
interface Painting {
  /**
   * Returns the colour of a pixel.
   *
   * @param x pixels from the left
   * @param y pixels from the top
   */
  Tint at(double x, double y);

  /** Returns the picture, with a grain of half a level that hides the steps of gradients. */
  default Image image(int width, int height) {
    byte[] rgba = new byte[4 * width * height];
    int i = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Tint tint = at(x + 0.5, y + 0.5);
        double grain = Noise.at(7, x, y) - 0.5;
        rgba[i++] = level(tint.red(), grain);
        rgba[i++] = level(tint.green(), grain);
        rgba[i++] = level(tint.blue(), grain);
        rgba[i++] = level(tint.alpha(), 0);
      }
    }
    return Image.of(width, height, rgba);
  }

  private static byte level(double value, double grain) {
    return (byte) Math.max(0, Math.min(255, (int) Math.floor(value * 255 + 0.5 + grain)));
  }
}
