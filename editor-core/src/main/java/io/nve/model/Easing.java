package io.nve.model;

import org.jspecify.annotations.Nullable;

/**
 * The usual named easings: the four of CSS, and the families of R. Penner ("Motion, Tweening, and
 * Easing", 2002) that can be had without transcendental functions or that have a well-known Bézier
 * form, as Robert's families are tabulated at easings.net.
 */
public enum Easing implements Choice {
  /** CSS {@code ease}. */
  EASE("ease", .25, .1, .25, 1),
  /** CSS {@code ease-in}: starts slowly. */
  EASE_IN("ease-in", .42, 0, 1, 1),
  /** CSS {@code ease-out}: ends slowly. */
  EASE_OUT("ease-out", 0, 0, .58, 1),
  /** CSS {@code ease-in-out}: starts and ends slowly. */
  EASE_IN_OUT("ease-in-out", .42, 0, .58, 1),
  /** A quarter of a sine, slow start. */
  SINE_IN("sine-in", .12, 0, .39, 0),
  /** A quarter of a sine, slow end. */
  SINE_OUT("sine-out", .61, 1, .88, 1),
  /** Half a sine. */
  SINE_IN_OUT("sine-in-out", .37, 0, .63, 1),
  /** A square, slow start. */
  QUAD_IN("quad-in", .11, 0, .5, 0),
  /** A square, slow end. */
  QUAD_OUT("quad-out", .5, 1, .89, 1),
  /** Two squares. */
  QUAD_IN_OUT("quad-in-out", .45, 0, .55, 1),
  /** A cube, slow start. */
  CUBIC_IN("cubic-in", .32, 0, .67, 0),
  /** A cube, slow end. */
  CUBIC_OUT("cubic-out", .33, 1, .68, 1),
  /** Two cubes. */
  CUBIC_IN_OUT("cubic-in-out", .65, 0, .35, 1),
  /** A fourth power, slow start. */
  QUART_IN("quart-in", .5, 0, .75, 0),
  /** A fourth power, slow end. */
  QUART_OUT("quart-out", .25, 1, .5, 1),
  /** Two fourth powers. */
  QUART_IN_OUT("quart-in-out", .76, 0, .24, 1),
  /** A fifth power, slow start. */
  QUINT_IN("quint-in", .64, 0, .78, 0),
  /** A fifth power, slow end. */
  QUINT_OUT("quint-out", .22, 1, .36, 1),
  /** Two fifth powers. */
  QUINT_IN_OUT("quint-in-out", .83, 0, .17, 1),
  /** An exponential, slow start. */
  EXPO_IN("expo-in", .7, 0, .84, 0),
  /** An exponential, slow end. */
  EXPO_OUT("expo-out", .16, 1, .3, 1),
  /** Two exponentials. */
  EXPO_IN_OUT("expo-in-out", .87, 0, .13, 1),
  /** A quarter of a circle, slow start. */
  CIRC_IN("circ-in", .55, 0, 1, .45),
  /** A quarter of a circle, slow end. */
  CIRC_OUT("circ-out", 0, .55, .45, 1),
  /** Two quarters of a circle. */
  CIRC_IN_OUT("circ-in-out", .85, 0, .15, 1),
  /** Goes back a little before it starts. */
  BACK_IN("back-in", .36, 0, .66, -.56),
  /** Overshoots a little before it ends. */
  BACK_OUT("back-out", .34, 1.56, .64, 1),
  /** Both. */
  BACK_IN_OUT("back-in-out", .68, -.6, .32, 1.6),
  /** Bounces before it leaves. */
  BOUNCE_IN("bounce-in"),
  /** Bounces when it arrives. */
  BOUNCE_OUT("bounce-out"),
  /** Both. */
  BOUNCE_IN_OUT("bounce-in-out");

  private final String id;

  @SuppressWarnings("Immutable") // a record of four numbers
  private final Interpolation.@Nullable Bezier curve;

  Easing(String id, double x1, double y1, double x2, double y2) {
    this.id = id;
    this.curve = new Interpolation.Bezier(x1, y1, x2, y2);
  }

  Easing(String id) {
    this.id = id;
    this.curve = null;
  }

  @Override
  public String id() {
    return id;
  }

  static @Nullable Interpolation of(String name) {
    for (Easing easing : values()) {
      if (easing.id.equals(name)) {
        return new Interpolation.Named(easing);
      }
    }
    return null;
  }

  double at(double progress) {
    if (curve != null) {
      return curve.at(progress);
    }
    if (this == BOUNCE_IN) {
      return 1 - bounce(1 - progress);
    }
    if (this == BOUNCE_OUT) {
      return bounce(progress);
    }
    return progress < 0.5 ? (1 - bounce(1 - 2 * progress)) / 2 : (bounce(2 * progress - 1) + 1) / 2;
  }

  /** Four parabolas, each lower than the one before. */
  private static double bounce(double t) {
    double steepness = 7.5625;
    if (t < 1 / 2.75) {
      return steepness * t * t;
    }
    if (t < 2 / 2.75) {
      double x = t - 1.5 / 2.75;
      return steepness * x * x + 0.75;
    }
    if (t < 2.5 / 2.75) {
      double x = t - 2.25 / 2.75;
      return steepness * x * x + 0.9375;
    }
    double x = t - 2.625 / 2.75;
    return steepness * x * x + 0.984375;
  }
}
