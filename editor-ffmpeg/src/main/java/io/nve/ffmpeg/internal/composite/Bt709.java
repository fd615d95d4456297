package io.nve.ffmpeg.internal.composite;

/**
 * R'G'B' to Y'CbCr and back: ITU-R BT.709, eight bits, limited range (16–235, 16–240).
 *
 * <p>Sixteen-bit fixed point. The chroma rows sum to zero, so grey stays exactly grey.
 */
public final class Bt709 {
  private static final int HALF = 1 << 15;

  private Bt709() {}

  /** Luma of a colour, 16 to 235. */
  public static int luma(int r, int g, int b) {
    return (11966 * r + 40254 * g + 4064 * b + (16 << 16) + HALF) >> 16;
  }

  /** Blue difference of a colour, 16 to 240. */
  public static int cb(int r, int g, int b) {
    return (-6596 * r - 22188 * g + 28784 * b + (128 << 16) + HALF) >> 16;
  }

  /** Red difference of a colour, 16 to 240. */
  public static int cr(int r, int g, int b) {
    return (28784 * r - 26145 * g - 2639 * b + (128 << 16) + HALF) >> 16;
  }

  /** Red, clipped to 0–255. */
  public static int red(int y, int cb, int cr) {
    return clip((76309 * (y - 16) + 117489 * (cr - 128) + HALF) >> 16);
  }

  /** Green, clipped to 0–255. */
  public static int green(int y, int cb, int cr) {
    return clip((76309 * (y - 16) - 13975 * (cb - 128) - 34925 * (cr - 128) + HALF) >> 16);
  }

  /** Blue, clipped to 0–255. */
  public static int blue(int y, int cb, int cr) {
    return clip((76309 * (y - 16) + 138438 * (cb - 128) + HALF) >> 16);
  }

  private static int clip(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
