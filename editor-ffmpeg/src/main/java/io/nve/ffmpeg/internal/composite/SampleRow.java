package io.nve.ffmpeg.internal.composite;

/** One row of a sprite being made. */
final class SampleRow {
  private final byte[] luma;
  private final byte[] cb;
  private final byte[] cr;
  private final byte[] alpha;

  SampleRow(int width) {
    luma = new byte[width];
    cb = new byte[width];
    cr = new byte[width];
    alpha = new byte[width];
  }

  void put(int i, int y, int u, int v, int a) {
    luma[i] = (byte) y;
    cb[i] = (byte) u;
    cr[i] = (byte) v;
    alpha[i] = (byte) a;
  }

  void clear(int i) {
    alpha[i] = 0;
  }

  void writeTo(Plane lumas, Plane cbs, Plane crs, Plane alphas, int row) {
    lumas.write(0, row, luma, luma.length);
    cbs.write(0, row, cb, cb.length);
    crs.write(0, row, cr, cr.length);
    alphas.write(0, row, alpha, alpha.length);
  }
}
