package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.composite.InverseMap;
import io.nve.render.Affine;

/** A rectangle between pixels: parts of pixels count. */
record Area(double left, double top, double right, double bottom) {
  static Area of(int width, int height) {
    return new Area(0, 0, width, height);
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  boolean isEmpty() {
    return !(width() > 0 && height() > 0);
  }

  /** The rectangle seen through a map that keeps sides level. */
  Area through(Affine map) {
    double x0 = map.x(left, top);
    double x1 = map.x(right, bottom);
    double y0 = map.y(left, top);
    double y1 = map.y(right, bottom);
    return new Area(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  }

  /** The rectangle that a map leads onto this one. */
  Area throughInverse(Affine map) {
    return map.equals(Affine.IDENTITY) ? this : through(InverseMap.of(map));
  }

  Area intersect(Area other) {
    return new Area(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  Area grown(double margin) {
    return new Area(left - margin, top - margin, right + margin, bottom + margin);
  }

  /** The nearest whole pixels. */
  Area rounded() {
    return new Area(round(left), round(top), round(right), round(bottom));
  }

  /** The least rectangle of even whole pixels around this one, within a picture. */
  Area outward(int width, int height) {
    return new Area(
        Math.max(0, 2 * Math.floor(left / 2)),
        Math.max(0, 2 * Math.floor(top / 2)),
        Math.min(width, 2 * Math.ceil(right / 2)),
        Math.min(height, 2 * Math.ceil(bottom / 2)));
  }

  private static double round(double value) {
    return Math.floor(value + 0.5);
  }
}
