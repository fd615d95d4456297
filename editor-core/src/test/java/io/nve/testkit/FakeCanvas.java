package io.nve.testkit;

import io.nve.model.BlendMode;
import io.nve.model.Color;
import io.nve.render.Affine;
import io.nve.render.Canvas;
import io.nve.render.Geometry;
import io.nve.render.PixelRect;
import io.nve.spi.Image;

/** A picture being put together, in real numbers: straight red, green, blue and alpha, 0 to 1. */
final class FakeCanvas {
  private final int width;
  private final int height;
  private final double[] parts;

  private FakeCanvas(int width, int height, double[] parts) {
    this.width = width;
    this.height = height;
    this.parts = parts;
  }

  static FakeCanvas of(Canvas canvas) {
    FakeCanvas result =
        new FakeCanvas(
            canvas.width(), canvas.height(), new double[4 * canvas.width() * canvas.height()]);
    double[] color = parts(canvas.background());
    for (int i = 0; i < result.parts.length; i++) {
      result.parts[i] = color[i & 3];
    }
    return result;
  }

  static double[] parts(Color color) {
    return new double[] {
      color.red() / 255.0, color.green() / 255.0, color.blue() / 255.0, color.alpha() / 255.0
    };
  }

  FakeCanvas copy() {
    return new FakeCanvas(width, height, parts.clone());
  }

  /** Becomes the mix of two canvases, weighted by how much their pixels cover. */
  void mix(FakeCanvas from, FakeCanvas to, double progress) {
    for (int i = 0; i < parts.length; i += 4) {
      double a = (1 - progress) * from.parts[i + 3];
      double b = progress * to.parts[i + 3];
      for (int part = 0; part < 3; part++) {
        parts[i + part] =
            a + b == 0 ? 0 : (a * from.parts[i + part] + b * to.parts[i + part]) / (a + b);
      }
      parts[i + 3] = a + b;
    }
  }

  /** Lays a picture on, each pixel taken from where its centre comes from. */
  void draw(Image image, Geometry geometry, double opacity, BlendMode mode) {
    Affine map = geometry.matrix();
    PixelRect crop = geometry.crop();
    double determinant = map.determinant();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x + 0.5 - map.tx();
        double dy = y + 0.5 - map.ty();
        int sourceX = (int) Math.floor((map.d() * dx - map.b() * dy) / determinant);
        int sourceY = (int) Math.floor((map.a() * dy - map.c() * dx) / determinant);
        if (sourceX >= crop.x()
            && sourceY >= crop.y()
            && sourceX < crop.right()
            && sourceY < crop.bottom()) {
          blend(4 * (y * width + x), image.pixel(sourceX, sourceY), opacity, mode);
        }
      }
    }
  }

  /** W3C Compositing and Blending: the general formula of source-over with a blend mode. */
  private void blend(int at, int pixel, double opacity, BlendMode mode) {
    double above = (pixel & 255) / 255.0 * opacity;
    double below = parts[at + 3];
    double alpha = above + below - above * below;
    for (int part = 0; part < 3; part++) {
      double source = (pixel >>> (24 - 8 * part) & 255) / 255.0;
      double ground = parts[at + part];
      double mixed =
          above * (1 - below) * source
              + above * below * blended(ground, source, mode)
              + (1 - above) * below * ground;
      parts[at + part] = alpha == 0 ? 0 : mixed / alpha;
    }
    parts[at + 3] = alpha;
  }

  private static double blended(double below, double above, BlendMode mode) {
    return switch (mode) {
      case NORMAL -> above;
      case MULTIPLY -> below * above;
      case SCREEN -> below + above - below * above;
      case OVERLAY -> below <= 0.5 ? 2 * below * above : 1 - 2 * (1 - below) * (1 - above);
      case DARKEN -> Math.min(below, above);
      case LIGHTEN -> Math.max(below, above);
      case ADD -> Math.min(1, below + above);
      case DIFFERENCE -> Math.abs(below - above);
    };
  }

  Image toImage() {
    byte[] rgba = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      rgba[i] = (byte) (int) Math.floor(parts[i] * 255 + 0.5);
    }
    return Image.of(width, height, rgba);
  }
}
