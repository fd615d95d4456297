package io.nve.model;

import io.nve.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value goes from one keyframe to the next: a map of progress, 0 to 1, onto progress.
 *
 * <p>Computed with the four operations and the square root alone, so that every platform gives the
 * same bits.
 */
public sealed interface Interpolation {
  /** Keeps the first value until the next keyframe. */
  Interpolation HOLD = new Hold();

  /** Goes straight. */
  Interpolation LINEAR = new Linear();

  /** Returns how far the value has come when {@code progress} (0 to 1) of the time has passed. */
  double at(double progress);

  /** Returns how this stands in a document. */
  Json toJson();

  /** Returns the easing of a name, such as {@code ease-in-out}, or null; see {@link Easing}. */
  static @Nullable Interpolation named(String name) {
    return switch (name) {
      case "hold" -> HOLD;
      case "linear" -> LINEAR;
      default -> Easing.of(name);
    };
  }

  /** Returns what a document says, or null when it is no interpolation. */
  static @Nullable Interpolation read(Json json) {
    if (json instanceof Json.Str name) {
      return named(name.value());
    }
    if (json instanceof Json.Arr points && points.values().size() == 4) {
      double[] c = new double[4];
      for (int i = 0; i < 4; i++) {
        if (!(points.values().get(i) instanceof Json.Num number)) {
          return null;
        }
        c[i] = number.toDouble();
      }
      boolean valid = c[0] >= 0 && c[0] <= 1 && c[2] >= 0 && c[2] <= 1;
      return valid && Double.isFinite(c[1]) && Double.isFinite(c[3])
          ? new Bezier(c[0], c[1], c[2], c[3])
          : null;
    }
    return null;
  }

  /** Keeps the first value. */
  record Hold() implements Interpolation {
    @Override
    public double at(double progress) {
      return progress < 1 ? 0 : 1;
    }

    @Override
    public Json toJson() {
      return Json.of("hold");
    }
  }

  /** Goes straight. */
  record Linear() implements Interpolation {
    @Override
    public double at(double progress) {
      return progress;
    }

    @Override
    public Json toJson() {
      return Json.of("linear");
    }
  }

  /** A named easing. */
  record Named(Easing easing) implements Interpolation {
    @Override
    public double at(double progress) {
      return easing.at(progress);
    }

    @Override
    public Json toJson() {
      return Json.of(easing.id());
    }
  }

  /**
   * A cubic Bézier curve from (0, 0) to (1, 1), as CSS Easing Functions defines it.
   *
   * @param x1 time of the first handle, 0 to 1
   * @param y1 value of the first handle
   * @param x2 time of the second handle, 0 to 1
   * @param y2 value of the second handle
   */
  record Bezier(double x1, double y1, double x2, double y2) implements Interpolation {
    private static final int STEPS = 48;

    @Override
    public double at(double progress) {
      if (progress <= 0 || progress >= 1) {
        return progress <= 0 ? 0 : 1;
      }
      // Halving finds the parameter to the last bit; x rises with it because handles stay in 0..1.
      double low = 0;
      double high = 1;
      for (int i = 0; i < STEPS; i++) {
        double middle = (low + high) / 2;
        if (cubic(x1, x2, middle) < progress) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return cubic(y1, y2, (low + high) / 2);
    }

    // Written out because JavaScript's generated one takes -0.0 for 0.0.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bezier that
          && Double.compare(x1, that.x1) == 0
          && Double.compare(y1, that.y1) == 0
          && Double.compare(x2, that.x2) == 0
          && Double.compare(y2, that.y2) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * Double.hashCode(x2) + Double.hashCode(y2);
    }

    private static double cubic(double a, double b, double t) {
      double rest = 1 - t;
      return 3 * rest * rest * t * a + 3 * rest * t * t * b + t * t * t;
    }

    @Override
    public Json toJson() {
      return Json.of(List.of(Json.of(x1), Json.of(y1), Json.of(x2), Json.of(y2)));
    }
  }
}
