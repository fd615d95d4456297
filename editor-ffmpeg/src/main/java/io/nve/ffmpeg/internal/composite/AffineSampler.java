package io.nve.ffmpeg.internal.composite;

import io.nve.render.Affine;
import java.util.Optional;

/**
 * Turns, shears and moves a sprite by parts of a pixel, with bilinear interpolation.
 *
 * <p>Pixel centres lie at halves, as in OpenGL and the browser's canvas: the picture covers {@code
 * [0, width) × [0, height)}. A map that shrinks much should be given a picture already scaled near
 * its final size, or fine detail will flicker.
 */
public final class AffineSampler {
  private static final double FIXED = 65536;

  private AffineSampler() {}

  /**
   * The sprite seen through a map.
   *
   * @param sprite the picture; its own place is ignored
   * @param map from the picture's pixels to the canvas's
   * @param canvasWidth what lies beyond is not computed
   * @param canvasHeight what lies beyond is not computed
   * @return the visible part; empty when there is none, or the map squeezes it to a line
   */
  public static Optional<Sprite> transform(
      Sprite sprite, Affine map, int canvasWidth, int canvasHeight) {
    if (Math.abs(map.determinant()) < 1e-9) {
      return Optional.empty();
    }
    Bounds box = Bounds.of(map, sprite.width(), sprite.height()).clip(canvasWidth, canvasHeight);
    if (box.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(sample(new PaddedPixels(sprite), InverseMap.of(map), box));
  }

  private static Sprite sample(PaddedPixels pixels, Affine back, Bounds box) {
    int width = box.right() - box.left();
    int height = box.bottom() - box.top();
    Plane luma = Plane.allocate(width, height);
    Plane cb = Plane.allocate(width, height);
    Plane cr = Plane.allocate(width, height);
    Plane alpha = Plane.allocate(width, height);
    SampleRow row = new SampleRow(width);
    for (int y = 0; y < height; y++) {
      double centreY = box.top() + y + 0.5;
      for (int x = 0; x < width; x++) {
        double centreX = box.left() + x + 0.5;
        double sx = (back.x(centreX, centreY) - 0.5) * FIXED;
        double sy = (back.y(centreX, centreY) - 0.5) * FIXED;
        pixels.sample((int) Math.floor(sx + 0.5), (int) Math.floor(sy + 0.5), row, x);
      }
      row.writeTo(luma, cb, cr, alpha, y);
    }
    return Sprite.translucent(luma, cb, cr, alpha).at(box.left(), box.top());
  }
}
