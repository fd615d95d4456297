package io.nve.ffmpeg.internal.composite;

/**
 * The picture being built: 4:2:0, opaque, of even width and height.
 *
 * @param luma the full-size plane
 * @param cb blue difference, half the size each way
 * @param cr red difference, half the size each way
 */
public record Canvas(Plane luma, Plane cb, Plane cr) {
  /** Checks that the planes fit each other. */
  public Canvas {
    boolean even = luma.width() % 2 == 0 && luma.height() % 2 == 0;
    if (!even || !halfOf(luma, cb) || !halfOf(luma, cr)) {
      throw new IllegalArgumentException(
          "a canvas has even sides and chroma of half its size, not "
              + luma.width()
              + "x"
              + luma.height());
    }
  }

  /** A canvas on the heap, its content undefined until filled. */
  public static Canvas allocate(int width, int height) {
    return new Canvas(
        Plane.allocate(width, height),
        Plane.allocate(width / 2, height / 2),
        Plane.allocate(width / 2, height / 2));
  }

  /** Width in pixels. */
  public int width() {
    return luma.width();
  }

  /** Height in pixels. */
  public int height() {
    return luma.height();
  }

  /** Fills the canvas with one colour, its parts 0 to 255. */
  public void fill(int r, int g, int b) {
    luma.fill(Bt709.luma(r, g, b));
    cb.fill(Bt709.cb(r, g, b));
    cr.fill(Bt709.cr(r, g, b));
  }

  /** Takes over the pixels of a canvas of the same size. */
  public void copy(Canvas other) {
    luma.copy(other.luma);
    cb.copy(other.cb);
    cr.copy(other.cr);
  }

  /** The picture mirrored or turned by quarters. */
  public Canvas turned(RightAngle angle) {
    return new Canvas(angle.apply(luma), angle.apply(cb), angle.apply(cr));
  }

  /** The picture as a sprite, each chroma sample for its four pixels. */
  public Sprite sprite() {
    return Sprite.opaque(luma, cb.doubled(), cr.doubled());
  }

  private static boolean halfOf(Plane whole, Plane half) {
    return half.width() == whole.width() / 2 && half.height() == whole.height() / 2;
  }
}
