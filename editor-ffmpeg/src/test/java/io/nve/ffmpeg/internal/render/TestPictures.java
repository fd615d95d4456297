package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.composite.Bt709;
import io.nve.ffmpeg.internal.composite.Canvas;

/** Pictures of known colours, and what stands at a place of a canvas. */
final class TestPictures {
  static final int RED = 0xc03030;
  static final int GREEN = 0x30a040;
  static final int BLUE = 0x3040c0;
  static final int WHITE = 0xf0f0f0;

  private TestPictures() {}

  /** Red and green above, blue and white below. */
  static Frame quarters(int width, int height) {
    Frame frame = NativeCanvas.allocate(width, height);
    Canvas canvas = NativeCanvas.view(frame);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        put(canvas, x, y, quarter(x, y, width, height));
      }
    }
    return frame;
  }

  static Frame solid(int width, int height, int rgb) {
    Frame frame = NativeCanvas.allocate(width, height);
    NativeCanvas.view(frame).fill(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    return frame;
  }

  /** A picture with alpha: a colour, transparent outside a rectangle in its middle half. */
  static Frame window(int width, int height, int rgb) {
    byte[] rgba = new byte[4 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean inside =
            x >= width / 4 && x < width * 3 / 4 && y >= height / 4 && y < height * 3 / 4;
        int at = 4 * (y * width + x);
        rgba[at] = (byte) (inside ? rgb >> 16 : 0xff);
        rgba[at + 1] = (byte) (inside ? rgb >> 8 : 0xff);
        rgba[at + 2] = (byte) (inside ? rgb : 0xff);
        rgba[at + 3] = (byte) (inside ? 0xff : 0);
      }
    }
    return new Pixels(width, height, rgba).toFrame();
  }

  private static int quarter(int x, int y, int width, int height) {
    if (y < height / 2) {
      return x < width / 2 ? RED : GREEN;
    }
    return x < width / 2 ? BLUE : WHITE;
  }

  private static void put(Canvas canvas, int x, int y, int rgb) {
    int r = rgb >> 16 & 0xff;
    int g = rgb >> 8 & 0xff;
    int b = rgb & 0xff;
    canvas.luma().set(x, y, Bt709.luma(r, g, b));
    canvas.cb().set(x / 2, y / 2, Bt709.cb(r, g, b));
    canvas.cr().set(x / 2, y / 2, Bt709.cr(r, g, b));
  }

  /** The colour at a place of a composed frame, as 0xRRGGBB. */
  static int colourAt(Frame frame, int x, int y) {
    Canvas canvas = NativeCanvas.view(frame);
    int luma = canvas.luma().at(x, y);
    int cb = canvas.cb().at(x / 2, y / 2);
    int cr = canvas.cr().at(x / 2, y / 2);
    return Bt709.red(luma, cb, cr) << 16
        | Bt709.green(luma, cb, cr) << 8
        | Bt709.blue(luma, cb, cr);
  }

  /** The greatest difference of two colours in a part. */
  static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return most;
  }
}
