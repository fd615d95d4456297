package io.nve.render;

/**
 * Sine and cosine in degrees, by sums and products alone: {@link Math#sin} may differ in its last
 * bits from one platform to another, and a plan must not.
 *
 * <p>An angle is reduced to within 45 degrees of a quarter turn, which is exact in floating point;
 * there the Taylor series up to the 17th power is off by less than 1e-15.
 */
final class Angle {
  /** From here on no double lies between two quarter turns; whole turns are taken off first. */
  private static final double MANY = 1e15;

  private static final double RADIANS = 0.017453292519943295;

  private Angle() {}

  static double sin(double degrees) {
    return quarter(degrees, 0);
  }

  static double cos(double degrees) {
    return quarter(degrees, 1);
  }

  /** Returns the sine of an angle plus some quarter turns. */
  private static double quarter(double degrees, int turns) {
    double turned = Math.abs(degrees) < MANY ? degrees : degrees % 360;
    double nearest = Math.floor(turned / 90 + 0.5);
    double x = (turned - nearest * 90) * RADIANS;
    long quadrant = Math.floorMod((long) nearest + turns, 4L);
    double value = (quadrant & 1) == 0 ? sine(x) : cosine(x);
    // 0.0 - value, so that no negative zero comes out of a half turn.
    return quadrant < 2 ? value : 0.0 - value;
  }

  private static double sine(double x) {
    double square = x * x;
    double sum = 1;
    for (int n = 16; n >= 2; n -= 2) {
      sum = 1 - square * sum / (n * (n + 1));
    }
    return x * sum;
  }

  private static double cosine(double x) {
    double square = x * x;
    double sum = 1;
    for (int n = 17; n >= 1; n -= 2) {
      sum = 1 - square * sum / (n * (n + 1));
    }
    return sum;
  }
}
