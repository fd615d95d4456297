package io.nve.ffmpeg.internal.composite;

/**
 * Mixes one opaque picture into another: the dissolve, and layers that fill even rectangles.
 *
 * <p>Both pictures are 4:2:0 on the same chroma grid, so each plane mixes by itself and the result
 * is what mixing in R'G'B' gives.
 */
public final class Crossfade {
  private byte[] upper = new byte[0];
  private byte[] lower = new byte[0];

  /**
   * Mixes {@code picture} into {@code canvas}; what sticks out is cut off.
   *
   * @param canvas what is changed
   * @param picture the new picture
   * @param x canvas column of its left edge, even
   * @param y canvas row of its upper edge, even
   * @param share how much of the new picture shows, 0 to 1
   */
  public void mix(Canvas canvas, Canvas picture, int x, int y, double share) {
    if ((x & 1) != 0 || (y & 1) != 0) {
      throw new IllegalArgumentException("odd place " + x + "," + y);
    }
    int weight = Weight.of(share);
    if (weight == 0) {
      return;
    }
    mix(canvas.luma(), picture.luma(), x, y, weight);
    mix(canvas.cb(), picture.cb(), x / 2, y / 2, weight);
    mix(canvas.cr(), picture.cr(), x / 2, y / 2, weight);
  }

  private void mix(Plane below, Plane above, int x, int y, int weight) {
    int left = Math.max(0, x);
    int right = Math.min(below.width(), x + above.width());
    int width = right - left;
    if (width <= 0) {
      return;
    }
    if (upper.length < width) {
      upper = new byte[width];
      lower = new byte[width];
    }
    for (int row = Math.max(0, y); row < Math.min(below.height(), y + above.height()); row++) {
      above.read(left - x, row - y, upper, width);
      if (weight != Weight.ONE) {
        below.read(left, row, lower, width);
        mixRow(lower, upper, width, weight);
      }
      below.write(left, row, upper, width);
    }
  }

  /** Leaves the mix in {@code upper}. */
  private static void mixRow(byte[] lower, byte[] upper, int width, int weight) {
    int kept = Weight.ONE - weight;
    for (int i = 0; i < width; i++) {
      int mixed = (lower[i] & 0xff) * kept + (upper[i] & 0xff) * weight;
      upper[i] = (byte) ((mixed + Weight.HALF) >> Weight.BITS);
    }
  }
}
