package io.nve.ffmpeg.internal.composite;

/**
 * A map of the plane: {@code x' = a x + b y + tx}, {@code y' = c x + d y + ty}; y points down.
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

  /** Moves by a distance in pixels. */
  public static Affine translation(double x, double y) {
    return new Affine(1, 0, x, 0, 1, y);
  }

  /** Stretches about the origin. */
  public static Affine scaling(double x, double y) {
    return new Affine(x, 0, 0, 0, y, 0);
  }

  /** Turns clockwise about the origin, in degrees; quarter turns are exact. */
  public static Affine rotation(double degrees) {
    double turns = degrees / 90;
    if (turns == Math.floor(turns)) {
      int quarter = (int) Math.floorMod((long) turns, 4L);
      double cos = quarter == 0 ? 1 : quarter == 2 ? -1 : 0;
      double sin = quarter == 1 ? 1 : quarter == 3 ? -1 : 0;
      return new Affine(cos, -sin, 0, sin, cos, 0);
    }
    double radians = Math.toRadians(degrees);
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    return new Affine(cos, -sin, 0, sin, cos, 0);
  }

  /** This map, and then another. */
  public Affine then(Affine next) {
    return new Affine(
        next.a * a + next.b * c,
        next.a * b + next.b * d,
        next.a * tx + next.b * ty + next.tx,
        next.c * a + next.d * c,
        next.c * b + next.d * d,
        next.c * tx + next.d * ty + next.ty);
  }

  /** Where x goes. */
  public double x(double x, double y) {
    return a * x + b * y + tx;
  }

  /** Where y goes. */
  public double y(double x, double y) {
    return c * x + d * y + ty;
  }

  /** The factor by which areas grow; negative when the map mirrors. */
  public double determinant() {
    return a * d - b * c;
  }

  /** The map back; only for maps whose determinant is not zero. */
  public Affine inverse() {
    double det = determinant();
    if (det == 0) {
      throw new IllegalArgumentException("a map onto a line has no inverse");
    }
    return new Affine(
        d / det, -b / det, (b * ty - d * tx) / det, -c / det, a / det, (c * tx - a * ty) / det);
  }
}
