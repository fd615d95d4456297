package io.nve.sample;

import io.nve.sample.SceneLayer.Place;
import java.util.List;

/** A sea in the evening: a low sun, waves that run against each other, and a sailing boat. */
final class SeaScene {
  private static final double HORIZON = 380;
  private static final double SUN_X = 470;

  private SeaScene() {}

  static Scene scene() {
    return new Scene(
        "sea",
        List.of(
            SceneLayer.still("sky", SeaScene::sky),
            waves("back", 111, 430, 60, 16, 0x2F9A9F, 0x1F7C8C),
            new SceneLayer(
                "boat", SeaScene::boat, 220, 260, new Place(.86, .58, -4), new Place(.62, .60, 5)),
            waves("middle", 127, 490, 130, 22, 0x1F7C8C, 0x155E78),
            waves("front", 139, 570, 260, 30, 0x14607A, 0x0B3A58)),
        Sounds.SEA);
  }

  private static Tint sky(double x, double y) {
    double far = StrictMath.hypot(x - SUN_X, y - HORIZON + 60);
    if (y >= HORIZON) {
      return water(x, y);
    }
    Tint sky =
        Tint.gradient(
            y / HORIZON,
            Tint.of(0x2B7DA8),
            Tint.of(0x63B6BE),
            Tint.of(0xBFE0C4),
            Tint.of(0xFFE6B0),
            Tint.of(0xFFC27A));
    double bank = Noise.ridge(15, x / 330, 5) * 46 + Noise.curve(17, x / 900) * 30;
    double cloud = Math.max(0, 1 - Math.abs(y - 150 - bank) / 38);
    Tint cloudy = sky.mix(Tint.of(0xFFF6E6), 0.55 * cloud * Math.max(0, Noise.curve(19, x / 210)));
    Tint lit = cloudy.mix(Tint.of(0xFFEFC2), 0.8 * StrictMath.exp(-far / 120));
    return Tint.of(0xFFFDF4).covering(46.5 - far).over(lit);
  }

  /** Water up to the horizon, with the sun on it in dashes that get longer towards us. */
  private static Tint water(double x, double y) {
    double depth = (y - HORIZON) / (Scene.HEIGHT - HORIZON);
    Tint water = Tint.of(0xF2C98E).mix(Tint.of(0x3AA2A6), 0.45 + 2.4 * depth);
    double line = Math.floor(StrictMath.sqrt(depth) * 60);
    double dash = Noise.curve((long) line, x / (14 + 90 * depth));
    double near = StrictMath.exp(-Math.abs(x - SUN_X) / (34 + 260 * depth));
    return water.mix(Tint.of(0xFFF3CF), dash > 0.1 ? 0.75 * near : 0.1 * near);
  }

  private static SceneLayer waves(
      String name, long seed, int top, int drift, double height, int crest, int deep) {
    Painting painting =
        (x, y) -> {
          double swell = StrictMath.sin(x / (4.2 * height) + seed) * 0.5;
          double edge = height * (0.8 + swell + 0.3 * Noise.curve(seed, x / (2.1 * height)));
          double below = y - edge;
          Tint tint = Tint.of(crest).mix(Tint.of(deep), below / (3.4 * height));
          Tint foam = Tint.of(0xE9FFF6).covering(0.55 * Math.max(0, 1 - Math.abs(below - 2) / 3));
          return foam.over(tint).covering(below + 0.5);
        };
    SceneLayer strip = SceneLayer.strip(name, painting, top, drift);
    // Every other row runs the other way.
    return seed % 4 == 3 && height < 20
        ? new SceneLayer(name, painting, strip.width(), strip.height(), strip.to(), strip.from())
        : strip;
  }

  private static Tint boat(double x, double y) {
    Tint hull = Tint.of(0x7A3B2E).mix(Tint.of(0x4A2020), (y - 196) / 34);
    double side = Math.min(x - 30 - (y - 196) * 0.7, 196 - x - (y - 196) * 0.9);
    Tint shape = hull.covering(Math.min(side, Math.min(y - 196, 232 - y)) + 0.5);
    double pole = Math.min(2.5 - Math.abs(x - 112), Math.min(y - 12, 200 - y));
    Tint mast = Tint.of(0x4A3028).covering(pole);
    Tint main = sail(x - 117, (y - 20) * 0.46, y, 188, 0xFFF8EA, 0xF2C9A0);
    Tint jib = sail(108 - x, (y - 44) * 0.52, y, 184, 0xFFE3D0, 0xE9A98C);
    return shape.over(main.over(jib.over(mast)));
  }

  /** A sail: a triangle from the mast out, lit from above. */
  private static Tint sail(double out, double reach, double y, double foot, int lit, int shade) {
    double inside = Math.min(Math.min(out, reach - out), foot - y);
    return Tint.of(lit).mix(Tint.of(shade), y / 220).covering(inside + 0.5);
  }
}
