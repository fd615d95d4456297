package io.nve.ffmpeg.internal.title;

import io.nve.ffmpeg.internal.composite.RgbaImage;
import java.util.Arrays;
import java.util.Optional;

/** Puts a title's parts together: box, shadow, outline and letters, each over the one before. */
final class TitlePainter {
  private final TitleDrawing title;
  private final double[] colour = new double[4];

  TitlePainter(TitleDrawing title) {
    this.title = title;
  }

  Optional<TitleBitmap> paint(Mask fill, Mask outline) {
    int width = title.canvasWidth();
    int height = title.canvasHeight();
    Mask shadow =
        alpha(title.shadow().colour()) == 0 ? outline : outline.blurred(title.shadow().blur());
    RgbaImage image = RgbaImage.transparent(width, height);
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (paintPixel(image, x, y, fill, outline, shadow)) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = y + 1;
        }
      }
    }
    return left >= right
        ? Optional.empty()
        : Optional.of(new TitleBitmap(left, top, crop(image, left, top, right, bottom)));
  }

  private boolean paintPixel(RgbaImage image, int x, int y, Mask fill, Mask outline, Mask shadow) {
    int box = boxCover(x, y);
    int behind = shadowCover(shadow, x, y);
    int around = title.outlineWidth() > 0 ? outline.at(x, y) : 0;
    int letters = fill.at(x, y);
    if ((box | behind | around | letters) == 0) {
      return false;
    }
    Arrays.fill(colour, 0);
    over(title.background(), box);
    over(title.shadow().colour(), behind);
    over(title.outline(), around);
    over(title.fill(), letters);
    return store(image, x, y);
  }

  private int boxCover(int x, int y) {
    if (alpha(title.background()) == 0) {
      return 0;
    }
    double across = overlap(x, title.box().x(), title.box().x() + title.box().width());
    double down = overlap(y, title.box().y(), title.box().y() + title.box().height());
    return (int) Math.floor(255 * across * down + 0.5);
  }

  /** How much of the pixel from {@code at} to {@code at + 1} lies between two edges. */
  private static double overlap(int at, double from, double to) {
    return Math.max(0, Math.min(at + 1, to) - Math.max(at, from));
  }

  private int shadowCover(Mask shadow, int x, int y) {
    if (alpha(title.shadow().colour()) == 0) {
      return 0;
    }
    int dx = (int) Math.floor(title.shadow().dx() + 0.5);
    int dy = (int) Math.floor(title.shadow().dy() + 0.5);
    return shadow.at(x - dx, y - dy);
  }

  /** Lays a colour over what is there; the sums are premultiplied, 0 to 1. */
  private void over(int rgba, int cover) {
    double alpha = alpha(rgba) / 255.0 * cover / 255.0;
    for (int part = 0; part < 3; part++) {
      int value = rgba >>> (24 - 8 * part) & 0xff;
      colour[part] = colour[part] * (1 - alpha) + value / 255.0 * alpha;
    }
    colour[3] = colour[3] * (1 - alpha) + alpha;
  }

  private boolean store(RgbaImage image, int x, int y) {
    int at = 4 * (y * image.width() + x);
    int alpha = (int) Math.floor(colour[3] * 255 + 0.5);
    if (alpha == 0) {
      return false;
    }
    for (int part = 0; part < 3; part++) {
      double straight = colour[part] / colour[3];
      image.pixels()[at + part] = (byte) (int) Math.floor(straight * 255 + 0.5);
    }
    image.pixels()[at + 3] = (byte) alpha;
    return true;
  }

  private static RgbaImage crop(RgbaImage image, int left, int top, int right, int bottom) {
    RgbaImage out = RgbaImage.transparent(right - left, bottom - top);
    int rowBytes = 4 * out.width();
    for (int y = 0; y < out.height(); y++) {
      int from = 4 * ((y + top) * image.width() + left);
      System.arraycopy(image.pixels(), from, out.pixels(), y * rowBytes, rowBytes);
    }
    return out;
  }

  private static int alpha(int rgba) {
    return rgba & 0xff;
  }
}
