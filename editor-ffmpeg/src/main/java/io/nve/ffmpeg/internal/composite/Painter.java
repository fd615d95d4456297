package io.nve.ffmpeg.internal.composite;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lays sprites on a canvas.
 *
 * <p>Luma is mixed pixel by pixel. A chroma sample of the canvas covers four pixels; it takes the
 * mean of what each of the four would have become, so a sprite may begin at odd places and its
 * edges are as fine in colour as 4:2:0 can show. Pixels that a sprite does not touch keep their
 * bytes.
 *
 * <p>Not for use by two threads at once: the row buffers are reused.
 */
public final class Painter {
  private byte[] luma = new byte[0];
  private byte[] cb = new byte[0];
  private byte[] cr = new byte[0];
  private byte[] alpha = new byte[0];
  private byte[] below = new byte[0];
  private byte[] belowCb = new byte[0];
  private byte[] belowCr = new byte[0];
  private int[] weight = new int[0];
  private int[] sumWeight = new int[0];
  private int[] sumCb = new int[0];
  private int[] sumCr = new int[0];

  /**
   * Lays one sprite on the canvas; what sticks out is cut off.
   *
   * @param canvas what to paint on
   * @param sprite what to paint
   * @param opacity 0 (nothing happens) to 1
   * @param mode how colours meet
   */
  public void paint(Canvas canvas, Sprite sprite, double opacity, BlendFunction mode) {
    int share = Weight.of(opacity);
    int left = Math.max(0, sprite.x());
    int top = Math.max(0, sprite.y());
    int right = Math.min(canvas.width(), sprite.x() + sprite.width());
    int bottom = Math.min(canvas.height(), sprite.y() + sprite.height());
    if (share == 0 || left >= right || top >= bottom) {
      return;
    }
    reserve(right - left);
    for (int pair = top / 2; pair <= (bottom - 1) / 2; pair++) {
      boolean touched = false;
      Arrays.fill(sumWeight, 0);
      Arrays.fill(sumCb, 0);
      Arrays.fill(sumCr, 0);
      canvas.cb().read(left / 2, pair, belowCb, chromaSpan(left, right));
      canvas.cr().read(left / 2, pair, belowCr, chromaSpan(left, right));
      for (int y = Math.max(top, 2 * pair); y < Math.min(bottom, 2 * pair + 2); y++) {
        if (load(sprite, left, right, y, share)) {
          paintRow(canvas, left, right, y, mode);
          touched = true;
        }
      }
      if (touched) {
        mixChroma(belowCb, sumCb, chromaSpan(left, right));
        mixChroma(belowCr, sumCr, chromaSpan(left, right));
        canvas.cb().write(left / 2, pair, belowCb, chromaSpan(left, right));
        canvas.cr().write(left / 2, pair, belowCr, chromaSpan(left, right));
      }
    }
  }

  private static int chromaSpan(int left, int right) {
    return (right - 1) / 2 - left / 2 + 1;
  }

  private void reserve(int width) {
    if (luma.length >= width) {
      return;
    }
    luma = new byte[width];
    cb = new byte[width];
    cr = new byte[width];
    alpha = new byte[width];
    below = new byte[width];
    weight = new int[width];
    int half = width / 2 + 2;
    belowCb = new byte[half];
    belowCr = new byte[half];
    sumWeight = new int[half];
    sumCb = new int[half];
    sumCr = new int[half];
  }

  /** Reads a sprite row that lies on canvas row {@code y}; false when it is all transparent. */
  private boolean load(Sprite sprite, int left, int right, int y, int share) {
    int width = right - left;
    int column = left - sprite.x();
    int row = y - sprite.y();
    @Nullable Plane alphas = sprite.alpha().orElse(null);
    if (alphas == null) {
      Arrays.fill(weight, 0, width, share);
    } else {
      alphas.read(column, row, alpha, width);
      int any = 0;
      for (int i = 0; i < width; i++) {
        any |= alpha[i];
        weight[i] = ((alpha[i] & 0xff) * share + 127) / 255;
      }
      if (any == 0) {
        return false;
      }
    }
    sprite.luma().read(column, row, luma, width);
    sprite.cb().read(column, row, cb, width);
    sprite.cr().read(column, row, cr, width);
    return true;
  }

  private void paintRow(Canvas canvas, int left, int right, int y, BlendFunction mode) {
    int width = right - left;
    canvas.luma().read(left, y, below, width);
    if (mode != BlendFunction.NORMAL) {
      blendColours(left, width, mode);
    }
    for (int i = 0; i < width; i++) {
      int w = weight[i];
      int mixed = (below[i] & 0xff) * (Weight.ONE - w) + (luma[i] & 0xff) * w;
      below[i] = (byte) ((mixed + Weight.HALF) >> Weight.BITS);
    }
    canvas.luma().write(left, y, below, width);
    int shift = left & 1;
    for (int i = 0; i < width; i++) {
      int w = weight[i];
      int k = (i + shift) >> 1;
      sumWeight[k] += w;
      sumCb[k] += w * (cb[i] & 0xff);
      sumCr[k] += w * (cr[i] & 0xff);
    }
  }

  /** Replaces the sprite's row by what blending makes of it and of the ground. */
  private void blendColours(int left, int width, BlendFunction mode) {
    int shift = left & 1;
    for (int i = 0; i < width; i++) {
      if (weight[i] == 0) {
        continue;
      }
      int k = (i + shift) >> 1;
      int y0 = below[i] & 0xff;
      int u0 = belowCb[k] & 0xff;
      int v0 = belowCr[k] & 0xff;
      int y1 = luma[i] & 0xff;
      int u1 = cb[i] & 0xff;
      int v1 = cr[i] & 0xff;
      int r = mode.blend(Bt709.red(y0, u0, v0), Bt709.red(y1, u1, v1));
      int g = mode.blend(Bt709.green(y0, u0, v0), Bt709.green(y1, u1, v1));
      int b = mode.blend(Bt709.blue(y0, u0, v0), Bt709.blue(y1, u1, v1));
      luma[i] = (byte) Bt709.luma(r, g, b);
      cb[i] = (byte) Bt709.cb(r, g, b);
      cr[i] = (byte) Bt709.cr(r, g, b);
    }
  }

  private void mixChroma(byte[] ground, int[] sum, int width) {
    for (int k = 0; k < width; k++) {
      int kept = 4 * Weight.ONE - sumWeight[k];
      int mixed = (ground[k] & 0xff) * kept + sum[k];
      ground[k] = (byte) ((mixed + 2 * Weight.ONE) >> (Weight.BITS + 2));
    }
  }
}
