package io.nve.ffmpeg.internal.title;

import io.nve.ffmpeg.internal.composite.RgbaImage;
import java.util.Arrays;

/** Puts a title's parts together: box, shadow, outline and letters, each over the one before. */
final class TitlePainter {
  private final TitleDrawing title;
  private final TitleLayout layout;
  private final double[] colour = new double[4];

  TitlePainter(TitleDrawing title, TitleLayout layout) {
    this.title = title;
    this.layout = layout;
  }

  RgbaImage paint(Mask fill, Mask outline) {
    Mask shadow = title.shadow().visible() ? outline.blurred(title.shadow().blur()) : outline;
    RgbaImage image = RgbaImage.transparent(layout.sheetWidth(), layout.sheetHeight());
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        paintPixel(image, x, y, fill, outline, shadow);
      }
    }
    return image;
  }

  private void paintPixel(RgbaImage image, int x, int y, Mask fill, Mask outline, Mask shadow) {
    int box = boxCover(x, y);
    int behind = shadowCover(shadow, x, y);
    int around = title.outlineWidth() > 0 ? outline.at(x, y) : 0;
    int letters = fill.at(x, y);
    if ((box | behind | around | letters) == 0) {
      return;
    }
    Arrays.fill(colour, 0);
    over(title.box().colour(), box);
    over(title.shadow().colour(), behind);
    over(title.outline(), around);
    over(title.fill(), letters);
    store(image, x, y);
  }

  /** The box is the whole picture, without what bleeds out of it. */
  private int boxCover(int x, int y) {
    int column = x - layout.bleed();
    int row = y - layout.bleed();
    boolean inside = column >= 0 && row >= 0 && column < layout.width() && row < layout.height();
    return title.box().visible() && inside ? 255 : 0;
  }

  private int shadowCover(Mask shadow, int x, int y) {
    if (!title.shadow().visible()) {
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

  private void store(RgbaImage image, int x, int y) {
    int at = 4 * (y * image.width() + x);
    int alpha = (int) Math.floor(colour[3] * 255 + 0.5);
    if (alpha == 0) {
      return;
    }
    for (int part = 0; part < 3; part++) {
      double straight = colour[part] / colour[3];
      image.pixels()[at + part] = (byte) (int) Math.floor(straight * 255 + 0.5);
    }
    image.pixels()[at + 3] = (byte) alpha;
  }

  private static int alpha(int rgba) {
    return rgba & 0xff;
  }
}
