package io.nve.ffmpeg.internal.composite;

import io.nve.render.Affine;

/** A rectangle of whole pixels, right and bottom excluded. */
record Bounds(int left, int top, int right, int bottom) {
  /** The least rectangle around a picture seen through a map, and half a pixel for its edge. */
  static Bounds of(Affine map, int width, int height) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int corner = 0; corner < 4; corner++) {
      double x = (corner & 1) == 0 ? -0.5 : width + 0.5;
      double y = (corner & 2) == 0 ? -0.5 : height + 0.5;
      left = Math.min(left, map.x(x, y));
      right = Math.max(right, map.x(x, y));
      top = Math.min(top, map.y(x, y));
      bottom = Math.max(bottom, map.y(x, y));
    }
    return new Bounds(
        (int) Math.floor(left),
        (int) Math.floor(top),
        (int) Math.ceil(right),
        (int) Math.ceil(bottom));
  }

  Bounds clip(int width, int height) {
    return new Bounds(
        Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom));
  }

  boolean isEmpty() {
    return left >= right || top >= bottom;
  }
}
