package io.nve.render;

/**
 * A rectangle of whole pixels; {@link #right()} and {@link #bottom()} do not belong to it.
 *
 * @param x the left edge; may be negative on a canvas
 * @param y the upper edge; may be negative on a canvas
 * @param width 1 or more
 * @param height 1 or more
 */
public record PixelRect(int x, int y, int width, int height) {
  /** Returns the first column behind it. */
  public int right() {
    return x + width;
  }

  /** Returns the first row below it. */
  public int bottom() {
    return y + height;
  }
}
