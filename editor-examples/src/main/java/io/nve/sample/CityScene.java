package io.nve.sample;

import java.util.List;

/** A city at night: a moon, stars, and three rows of houses with lit windows. */
final class CityScene {
  private CityScene() {}

  static Scene scene() {
    return new Scene(
        "city",
        List.of(
            SceneLayer.still("sky", CityScene::sky),
            row("far", new Row(71, 46, 0x2A2D63, 0x3A3575, 0.16, 6), 250, 60),
            row("middle", new Row(83, 74, 0x191B45, 0x231F55, 0.30, 9), 300, 150),
            row("near", new Row(97, 118, 0x0B0C26, 0x100E30, 0.42, 14), 390, 330)),
        Sounds.CITY);
  }

  private static Tint sky(double x, double y) {
    Tint sky =
        Tint.gradient(
            y / 640,
            Tint.of(0x070B26),
            Tint.of(0x14174A),
            Tint.of(0x3A2470),
            Tint.of(0x8A3A86),
            Tint.of(0xE0708A));
    Tint starry = sky.glow(Tint.of(0xDDE6FF), star(x, y) * Math.max(0, 1 - y / 420));
    double far = StrictMath.hypot(x - 985, y - 150);
    Tint moonlit = starry.glow(Tint.of(0xB9C4FF), 0.5 * StrictMath.exp(-far / 95));
    double crater = Noise.curve(3, (x + 0.4 * y) / 31) * Noise.curve(4, (y - 0.3 * x) / 25);
    Tint moon = Tint.of(0xF6F1E2).mix(Tint.of(0xBDBBCB), 0.3 + 0.7 * crater);
    return moon.covering(54.5 - far).over(moonlit);
  }

  private static double star(double x, double y) {
    long column = (long) Math.floor(x / 26);
    long line = (long) Math.floor(y / 26);
    double bright = Noise.at(91, column, line);
    double far =
        StrictMath.hypot(
            x - (column + 0.15 + 0.7 * Noise.at(92, column, line)) * 26,
            y - (line + 0.15 + 0.7 * Noise.at(93, column, line)) * 26);
    return bright * bright * bright * Math.max(0, 1.7 - far);
  }

  /**
   * A row of houses.
   *
   * @param house how wide a house is
   * @param lit how many of the windows are lit, 0 to 1
   * @param pane how far windows are apart
   */
  private record Row(long seed, double house, int wall, int foot, double lit, double pane) {}

  private static SceneLayer row(String name, Row row, int top, int drift) {
    return SceneLayer.strip(name, (x, y) -> house(row, x, y), top, drift);
  }

  private static Tint house(Row row, double x, double y) {
    long number = (long) Math.floor(x / row.house);
    double inside = x - number * row.house;
    double roof = row.house * (0.15 + 2.0 * Noise.at(row.seed, number, 1));
    boolean mast = Noise.at(row.seed, number, 2) > 0.7 && Math.abs(inside - row.house / 2) < 1.2;
    double top = mast ? roof - row.house * 0.4 : roof;
    Tint wall = Tint.of(row.wall).mix(Tint.of(row.foot), (y - roof) / 260);
    Tint shaded = wall.mix(Tint.of(0), 0.25 * Noise.at(row.seed, number, 3));
    Tint lit = window(row, number, inside, y - roof, shaded);
    return lit.covering(y - top + 0.5);
  }

  private static Tint window(Row row, long number, double x, double y, Tint wall) {
    double margin = (row.house % row.pane) / 2 + row.pane * 0.04;
    long column = (long) Math.floor((x - margin) / row.pane);
    long floor = (long) Math.floor(y / (row.pane * 1.35));
    double across = (x - margin) / row.pane - column;
    double down = y / (row.pane * 1.35) - floor;
    boolean frame = across < 0.28 || across > 0.80 || down < 0.3 || down > 0.82;
    long place = number * 1000 + column;
    boolean edge = column < 0 || column >= (long) Math.floor(row.house / row.pane);
    if (frame || edge || floor < 1 || Noise.at(row.seed + 5, place, floor) > row.lit) {
      return wall;
    }
    double warm = Noise.at(row.seed + 6, place, floor);
    Tint light = warm < 0.12 ? Tint.of(0x9FD8FF) : Tint.of(0xFFB65C).mix(Tint.of(0xFFE9B0), warm);
    return wall.mix(light, 0.55 + 0.45 * Noise.at(row.seed + 7, place, floor));
  }
}
