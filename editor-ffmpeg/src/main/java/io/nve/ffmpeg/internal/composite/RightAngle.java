package io.nve.ffmpeg.internal.composite;

import io.nve.render.Affine;
import java.util.Optional;

/**
 * One of the eight ways to lay a picture down that keep its sides level: mirrored left to right
 * first, if at all, and turned clockwise by quarters after that.
 *
 * @param quarterTurns 0 to 3
 * @param mirrored whether left and right change places before the turn
 */
public record RightAngle(int quarterTurns, boolean mirrored) {
  /** As it is. */
  public static final RightAngle NONE = new RightAngle(0, false);

  /** What is closer to 0 than this, of a map's factors, turns nothing visibly. */
  private static final double NOTHING = 1e-9;

  /** How a map turns pictures, if it keeps their sides level. */
  public static Optional<RightAngle> of(Affine map) {
    boolean upright = Math.abs(map.b()) < NOTHING && Math.abs(map.c()) < NOTHING;
    boolean lying = Math.abs(map.a()) < NOTHING && Math.abs(map.d()) < NOTHING;
    if (upright == lying) {
      return Optional.empty();
    }
    boolean mirrored = map.determinant() < 0;
    // Where the picture's downward side goes: mirroring left and right does not change that.
    int quarters = upright ? (map.d() > 0 ? 0 : 2) : (map.b() < 0 ? 1 : 3);
    return Optional.of(new RightAngle(quarters, mirrored));
  }

  /** Whether width and height change places. */
  public boolean swapsSides() {
    return quarterTurns % 2 != 0;
  }

  /** The plane turned; this one itself when there is nothing to do. */
  public Plane apply(Plane in) {
    if (equals(NONE)) {
      return in;
    }
    byte[] from = new byte[in.width() * in.height()];
    for (int y = 0; y < in.height(); y++) {
      in.bytes().get(y * in.stride(), from, y * in.width(), in.width());
    }
    int width = swapsSides() ? in.height() : in.width();
    int height = swapsSides() ? in.width() : in.height();
    Plane out = Plane.allocate(width, height);
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      int at = source(in, 0, y);
      int step = width > 1 ? source(in, 1, y) - at : 0;
      for (int x = 0; x < width; x++) {
        row[x] = from[at];
        at += step;
      }
      out.write(0, y, row, width);
    }
    return out;
  }

  /** The index of the sample that goes to a place. */
  private int source(Plane in, int x, int y) {
    int lastColumn = in.width() - 1;
    int lastRow = in.height() - 1;
    int column =
        switch (quarterTurns) {
          case 0 -> x;
          case 1 -> y;
          case 2 -> lastColumn - x;
          default -> lastColumn - y;
        };
    int row =
        switch (quarterTurns) {
          case 0 -> y;
          case 1 -> lastRow - x;
          case 2 -> lastRow - y;
          default -> x;
        };
    return row * in.width() + (mirrored ? lastColumn - column : column);
  }
}
