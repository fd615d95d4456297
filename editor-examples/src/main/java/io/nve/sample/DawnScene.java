package io.nve.sample;

import io.nve.sample.SceneLayer.Place;
import java.util.List;

/** Mountains before sunrise: a rising sun, three ranges, and a wood in front. */
final class DawnScene {
  private static final Tint LIGHT = Tint.of(0xFFD9A0);
  private static final double SUN_X = 840;
  private static final double SUN_Y = 390;

  private DawnScene() {}

  static Scene scene() {
    return new Scene(
        "dawn",
        List.of(
            SceneLayer.still("sky", DawnScene::sky),
            new SceneLayer(
                "sun", DawnScene::sun, 220, 220, new Place(.656, .60, 0), new Place(.656, .44, 0)),
            range("far", 11, 300, 40, 110, 0x9A6B80, 0xE2A08A),
            range("middle", 23, 380, 90, 120, 0x5B4468, 0xA86A78),
            range("near", 37, 470, 170, 110, 0x33284E, 0x5C4468),
            SceneLayer.strip("wood", DawnScene::wood, 500, 320)),
        Sounds.DAWN);
  }

  private static Tint sky(double x, double y) {
    Tint sky =
        Tint.gradient(
            y / 520,
            Tint.of(0x1B2A52),
            Tint.of(0x3F3F74),
            Tint.of(0x9C5A7C),
            Tint.of(0xF08A66),
            Tint.of(0xFFC98B));
    double far = StrictMath.hypot((x - SUN_X) / 1.5, y - SUN_Y);
    double wisp = Noise.ridge(5, x / 260 + y / 90, 4) * Noise.curve(6, y / 38);
    Tint hazy = sky.mix(LIGHT, 0.16 * Math.max(0, wisp) * Math.min(1, y / 300));
    return hazy.glow(LIGHT, 0.42 * StrictMath.exp(-far / 170));
  }

  private static Tint sun(double x, double y) {
    double far = StrictMath.hypot(x - 110, y - 110);
    Tint disc = Tint.of(0xFFF3D6).covering(58.5 - far);
    double halo = Math.max(0, 1 - far / 108);
    return disc.over(LIGHT.covering(0.5 * halo * halo));
  }

  /** A range of mountains: rugged on top, misty at its foot. */
  private static SceneLayer range(
      String name, long seed, int top, int drift, double rise, int rock, int mist) {
    Painting painting =
        (x, y) -> {
          double crest = rise * (0.62 - 0.75 * Noise.ridge(seed, x / 310, 6));
          Tint tint = Tint.of(rock).mix(Tint.of(mist), y / (1.9 * rise));
          return tint.covering(y - crest + 0.5);
        };
    return SceneLayer.strip(name, painting, top, drift);
  }

  private static Tint wood(double x, double y) {
    double ground = 130 - 34 * Noise.ridge(51, x / 420, 3);
    double crest = ground;
    long tree = (long) Math.floor(x / 17);
    for (long i = tree - 2; i <= tree + 2; i++) {
      double middle = (i + 0.2 + 0.6 * Noise.at(61, i, 0)) * 17;
      double height = 34 + 62 * Noise.at(62, i, 0) * Noise.at(63, i / 9, 0);
      crest = Math.min(crest, ground - fir(x - middle, height));
    }
    Tint tint = Tint.of(0x1C1836).mix(Tint.of(0x0C0A1C), (y - 60) / 150);
    return tint.covering(y - crest + 0.5);
  }

  /** How high a fir reaches at a distance from its trunk: boughs that get wider to the ground. */
  private static double fir(double distance, double height) {
    double part = Math.abs(distance) / (0.2 * height);
    if (part >= 1) {
      return 0;
    }
    double bough = part * 5;
    double jag = bough - Math.floor(bough);
    return height * (1 - part) * (1 - 0.25 * jag);
  }
}
