package io.nve.render;

/**
 * A map of the plane, {@code x' = a x + b y + tx} and {@code y' = c x + d y + ty}; y points down.
 * Pixel centres lie at halves: a picture covers {@code [0, width) × [0, height)}.
 *
 * @param a x to x
 * @param b y to x
 * @param tx shift of x
 * @param c x to y
 * @param d y to y
 * @param ty shift of y
 */
public record Affine(double a, double b, double tx, double c, double d, double ty) {
  /** The map that changes nothing. */
  public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

  /** Returns the map that moves by a distance. */
  public static Affine translation(double x, double y) {
    return new Affine(1, 0, x, 0, 1, y);
  }

  /** Returns the map that stretches about the origin. */
  public static Affine scaling(double x, double y) {
    return new Affine(x, 0, 0, 0, y, 0);
  }

  /** Returns the map that turns clockwise about the origin; quarter turns are exact. */
  public static Affine rotation(double degrees) {
    double sin = Angle.sin(degrees);
    double cos = Angle.cos(degrees);
    return new Affine(cos, -sin, 0, sin, cos, 0);
  }

  /** Returns this map followed by another. */
  public Affine then(Affine next) {
    return new Affine(
        next.a * a + next.b * c,
        next.a * b + next.b * d,
        next.a * tx + next.b * ty + next.tx,
        next.c * a + next.d * c,
        next.c * b + next.d * d,
        next.c * tx + next.d * ty + next.ty);
  }

  /** Returns where the x of a point goes. */
  public double x(double x, double y) {
    return a * x + b * y + tx;
  }

  /** Returns where the y of a point goes. */
  public double y(double x, double y) {
    return c * x + d * y + ty;
  }

  /** Returns the factor by which areas grow; negative when the map mirrors. */
  public double determinant() {
    return a * d - b * c;
  }
}
