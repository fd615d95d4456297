package io.nve.ffmpeg.internal.encode;

import io.nve.render.Canvas;
import io.nve.spi.VideoOutput;

/**
 * The size of an output's pictures, even as 4:2:0 needs it.
 *
 * @param width in pixels
 * @param height in pixels
 */
record OutputSize(int width, int height) {
  private static final int LARGEST = 16_384;

  static OutputSize of(VideoOutput output, Canvas canvas) {
    long width = output.width();
    long height = output.height();
    if (width == 0 && height == 0) {
      width = canvas.width();
      height = canvas.height();
    } else if (width == 0) {
      width = Math.max(1, (height * canvas.width() + canvas.height() / 2) / canvas.height());
    } else if (height == 0) {
      height = Math.max(1, (width * canvas.height() + canvas.width() / 2) / canvas.width());
    }
    if (width > LARGEST || height > LARGEST) {
      throw RecipeBook.unsupported("Pictures of " + width + "x" + height + " cannot be written");
    }
    return new OutputSize((int) (width + (width & 1)), (int) (height + (height & 1)));
  }
}
