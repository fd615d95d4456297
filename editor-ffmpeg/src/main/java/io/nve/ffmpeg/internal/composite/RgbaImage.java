package io.nve.ffmpeg.internal.composite;

/**
 * A picture with alpha in memory: R, G, B, A bytes, rows without gaps.
 *
 * <p>Whether the alpha is straight or premultiplied is said where one is passed. Scaling needs it
 * premultiplied, or colour hidden under transparent pixels bleeds into the edges; sprites need it
 * straight.
 */
public final class RgbaImage {
  private final int width;
  private final int height;
  private final byte[] pixels;

  /**
   * Wraps an array without copying it.
   *
   * @param width pixels in a row
   * @param height rows
   * @param pixels four bytes per pixel
   */
  public RgbaImage(int width, int height, byte[] pixels) {
    if (width <= 0 || height <= 0 || pixels.length != 4L * width * height) {
      throw new IllegalArgumentException(
          width + "x" + height + " does not fit " + pixels.length + " bytes");
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** Pixels in a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** The bytes themselves, not a copy. */
  public byte[] pixels() {
    return pixels;
  }

  /** A wholly transparent picture. */
  public static RgbaImage transparent(int width, int height) {
    return new RgbaImage(width, height, new byte[Math.multiplyExact(4, width * height)]);
  }

  /** One part of one pixel, 0 to 255; parts are 0 red, 1 green, 2 blue, 3 alpha. */
  public int at(int x, int y, int part) {
    return pixels[4 * (y * width + x) + part] & 0xff;
  }

  /** Straight alpha to premultiplied. */
  public RgbaImage premultiplied() {
    byte[] out = pixels.clone();
    for (int i = 0; i < out.length; i += 4) {
      int alpha = out[i + 3] & 0xff;
      if (alpha != 255) {
        for (int part = 0; part < 3; part++) {
          out[i + part] = (byte) (((out[i + part] & 0xff) * alpha + 127) / 255);
        }
      }
    }
    return new RgbaImage(width, height, out);
  }

  /** Premultiplied alpha to straight; transparent pixels become black. */
  public RgbaImage straight() {
    byte[] out = pixels.clone();
    for (int i = 0; i < out.length; i += 4) {
      int alpha = out[i + 3] & 0xff;
      if (alpha != 0 && alpha != 255) {
        for (int part = 0; part < 3; part++) {
          int value = ((out[i + part] & 0xff) * 255 + alpha / 2) / alpha;
          out[i + part] = (byte) Math.min(255, value);
        }
      }
    }
    return new RgbaImage(width, height, out);
  }

  /** The picture as a sprite; this one must hold straight alpha. */
  public Sprite sprite() {
    Plane luma = Plane.allocate(width, height);
    Plane cb = Plane.allocate(width, height);
    Plane cr = Plane.allocate(width, height);
    Plane alpha = Plane.allocate(width, height);
    boolean opaque = true;
    for (int i = 0; i < width * height; i++) {
      int r = pixels[4 * i] & 0xff;
      int g = pixels[4 * i + 1] & 0xff;
      int b = pixels[4 * i + 2] & 0xff;
      luma.bytes().put(i, (byte) Bt709.luma(r, g, b));
      cb.bytes().put(i, (byte) Bt709.cb(r, g, b));
      cr.bytes().put(i, (byte) Bt709.cr(r, g, b));
      alpha.bytes().put(i, pixels[4 * i + 3]);
      opaque &= pixels[4 * i + 3] == -1;
    }
    return opaque ? Sprite.opaque(luma, cb, cr) : Sprite.translucent(luma, cb, cr, alpha);
  }
}
