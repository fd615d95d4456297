package io.nve.ffmpeg.internal.composite;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sprite's samples in arrays, with one transparent pixel all around.
 *
 * <p>The border lets a sampler read the four neighbours of any point near the picture without
 * asking where the edge is, and makes the edges of turned pictures smooth: they fade into it.
 */
final class PaddedPixels {
  private final int width;
  private final int height;
  private final byte[] luma;
  private final byte[] cb;
  private final byte[] cr;
  private final byte[] alpha;

  PaddedPixels(Sprite sprite) {
    width = sprite.width();
    height = sprite.height();
    luma = padded(sprite.luma());
    cb = padded(sprite.cb());
    cr = padded(sprite.cr());
    @Nullable Plane alphas = sprite.alpha().orElse(null);
    alpha = alphas == null ? opaque() : padded(alphas);
  }

  /**
   * Samples between four pixels and puts the result at index {@code i} of the target's rows.
   *
   * @param x 16.16 column, 0 is the centre of the first pixel; from -1 to the width
   * @param y 16.16 row, likewise
   */
  void sample(int x, int y, SampleRow target, int i) {
    int column = (x >> 16) + 1;
    int row = (y >> 16) + 1;
    if (column < 0 || row < 0 || column > width || row > height) {
      target.clear(i);
      return;
    }
    int at = row * stride() + column;
    int fx = (x >> 8) & 0xff;
    int fy = (y >> 8) & 0xff;
    int w00 = (256 - fx) * (256 - fy) * (alpha[at] & 0xff);
    int w01 = fx * (256 - fy) * (alpha[at + 1] & 0xff);
    int w10 = (256 - fx) * fy * (alpha[at + stride()] & 0xff);
    int w11 = fx * fy * (alpha[at + stride() + 1] & 0xff);
    int sum = w00 + w01 + w10 + w11;
    int a = (sum + (1 << 15)) >> 16;
    if (a == 0) {
      target.clear(i);
      return;
    }
    target.put(
        i,
        mean(luma, at, w00, w01, w10, w11, sum),
        mean(cb, at, w00, w01, w10, w11, sum),
        mean(cr, at, w00, w01, w10, w11, sum),
        a);
  }

  /** The mean by weight and alpha: straight colour, whatever transparent pixels hide. */
  private int mean(byte[] plane, int at, int w00, int w01, int w10, int w11, int sum) {
    int below = at + stride();
    long total =
        (long) w00 * (plane[at] & 0xff)
            + (long) w01 * (plane[at + 1] & 0xff)
            + (long) w10 * (plane[below] & 0xff)
            + (long) w11 * (plane[below + 1] & 0xff);
    return (int) ((total + sum / 2) / sum);
  }

  private int stride() {
    return width + 2;
  }

  private byte[] padded(Plane plane) {
    byte[] out = new byte[(width + 2) * (height + 2)];
    for (int y = 0; y < height; y++) {
      plane.bytes().get(y * plane.stride(), out, (y + 1) * stride() + 1, width);
    }
    return out;
  }

  private byte[] opaque() {
    byte[] out = new byte[(width + 2) * (height + 2)];
    for (int y = 1; y <= height; y++) {
      Arrays.fill(out, y * stride() + 1, y * stride() + 1 + width, (byte) -1);
    }
    return out;
  }
}
