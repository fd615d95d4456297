package io.nve.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * The size of a decoded picture as a backend hands it over: upright, that is, with the rotation
 * that its container asks for already done.
 *
 * @param width in pixels, more than 0
 * @param height in pixels, more than 0
 * @param aspectNumerator how wide a pixel is …
 * @param aspectDenominator … in units of its height; 1 and 1 for square pixels
 */
public record PictureSize(int width, int height, int aspectNumerator, int aspectDenominator) {
  /**
   * Checks the numbers.
   *
   * @throws EditorException {@code INVALID_VALUE} if one is not more than 0
   */
  public PictureSize {
    if (width <= 0 || height <= 0 || aspectNumerator <= 0 || aspectDenominator <= 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A picture's size must be more than 0");
    }
  }

  /** Returns a size in square pixels. */
  public static PictureSize of(int width, int height) {
    return new PictureSize(width, height, 1, 1);
  }
}
