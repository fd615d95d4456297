package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A picture: rows from the top, pixels from the left, four bytes each, red, green, blue and
 * straight (not premultiplied) alpha; BT.709 R'G'B' of full range, square pixels, upright.
 */
public final class Image {
  private final int width;
  private final int height;
  private final byte[] rgba;

  private Image(int width, int height, byte[] rgba) {
    this.width = width;
    this.height = height;
    this.rgba = rgba;
  }

  /**
   * Returns a picture of a copy of these bytes.
   *
   * @throws EditorException {@code INVALID_VALUE} if there are not width · height · 4 of them
   */
  public static Image of(int width, int height, byte[] rgba) {
    if (width <= 0 || height <= 0 || rgba.length != 4L * width * height) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "A picture has four bytes for each of its pixels");
    }
    return new Image(width, height, rgba.clone());
  }

  /** Returns the number of pixels in a row. */
  public int width() {
    return width;
  }

  /** Returns the number of rows. */
  public int height() {
    return height;
  }

  /** Returns a copy of the bytes. */
  public byte[] rgba() {
    return rgba.clone();
  }

  /** Copies all bytes to a place in an array that has room for them. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(rgba, 0, target, at, rgba.length);
  }

  /**
   * Returns a pixel as {@code 0xRRGGBBAA}.
   *
   * @throws EditorException {@code INVALID_VALUE} if it lies outside
   */
  public int pixel(int x, int y) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "No pixel at " + x + ", " + y);
    }
    int at = 4 * (y * width + x);
    return (rgba[at] & 0xff) << 24
        | (rgba[at + 1] & 0xff) << 16
        | (rgba[at + 2] & 0xff) << 8
        | (rgba[at + 3] & 0xff);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Image that
            && width == that.width
            && height == that.height
            && Arrays.equals(rgba, that.rgba));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(rgba);
  }

  @Override
  public String toString() {
    return "Image(" + width + "x" + height + ")";
  }
}
