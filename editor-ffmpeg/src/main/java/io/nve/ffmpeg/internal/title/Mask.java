package io.nve.ffmpeg.internal.title;

/** How much of each pixel something covers, 0 to 255. */
final class Mask {
  private final int width;
  private final int height;
  private final byte[] cover;

  /** Wraps one byte per pixel. */
  Mask(int width, int height, byte[] cover) {
    this.width = width;
    this.height = height;
    this.cover = cover;
  }

  int at(int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < width && y < height;
    return inside ? cover[y * width + x] & 0xff : 0;
  }

  /**
   * The mask blurred: three box blurs each way, which come within 3 % of a Gaussian (Wells 1986).
   *
   * @param sigma standard deviation in pixels
   */
  Mask blurred(double sigma) {
    if (!(sigma > 0)) {
      return this;
    }
    byte[] now = cover;
    for (int pass = 0; pass < 3; pass++) {
      int radius = boxRadius(sigma, pass);
      now = blurRows(now, width, height, radius);
      now =
          transposed(
              blurRows(transposed(now, width, height), height, width, radius), height, width);
    }
    return new Mask(width, height, now);
  }

  /** Radii whose boxes together have the variance asked for. */
  private static int boxRadius(double sigma, int pass) {
    double ideal = Math.sqrt(4 * sigma * sigma + 1);
    int lower = (int) Math.floor(ideal);
    if (lower % 2 == 0) {
      lower--;
    }
    double wide =
        (12 * sigma * sigma - 3.0 * lower * lower - 12.0 * lower - 9) / (-4.0 * lower - 4);
    return (pass < Math.floor(wide + 0.5) ? lower : lower + 2) / 2;
  }

  private static byte[] blurRows(byte[] in, int width, int height, int radius) {
    byte[] out = new byte[in.length];
    int span = 2 * radius + 1;
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int sum = 0;
      for (int x = 0; x < Math.min(radius, width); x++) {
        sum += in[row + x] & 0xff;
      }
      for (int x = 0; x < width; x++) {
        sum += x + radius < width ? in[row + x + radius] & 0xff : 0;
        sum -= x - radius - 1 >= 0 ? in[row + x - radius - 1] & 0xff : 0;
        out[row + x] = (byte) ((sum + span / 2) / span);
      }
    }
    return out;
  }

  private static byte[] transposed(byte[] in, int width, int height) {
    byte[] out = new byte[in.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[x * height + y] = in[y * width + x];
      }
    }
    return out;
  }
}
