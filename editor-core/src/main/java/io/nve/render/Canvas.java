package io.nve.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Color;

/**
 * What pictures are put together on. Its pixels are square.
 *
 * @param width in pixels, more than 0
 * @param height in pixels, more than 0
 * @param background what is seen where no layer covers it
 */
public record Canvas(int width, int height, Color background) {
  /**
   * Checks the size.
   *
   * @throws EditorException {@code INVALID_VALUE} if a side is not more than 0
   */
  public Canvas {
    if (width <= 0 || height <= 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A canvas needs a width and a height");
    }
  }

  /** Returns the size as that of a picture. */
  public PictureSize size() {
    return PictureSize.of(width, height);
  }
}
