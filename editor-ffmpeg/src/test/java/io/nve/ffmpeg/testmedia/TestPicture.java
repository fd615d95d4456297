package io.nve.ffmpeg.testmedia;

/**
 * Draws numbered pictures: the {@link FrameNumber} above, and below it colours that change from
 * frame to frame, so that codecs have motion to predict and every picture is unlike its neighbours.
 */
public final class TestPicture {
  private TestPicture() {}

  /** Returns picture {@code number} as RGB bytes, rows without padding. */
  public static byte[] rgb(int number, int width, int height) {
    byte[] rgb = new byte[width * height * 3];
    int half = height / 2;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = (y * width + x) * 3;
        if (y < half) {
          byte level = block(number, x, y, width, half);
          rgb[i] = level;
          rgb[i + 1] = level;
          rgb[i + 2] = level;
        } else {
          rgb[i] = (byte) ((x + 3 * number) * 255 / width);
          rgb[i + 1] = (byte) ((y + number) * 2);
          rgb[i + 2] = (byte) (x + y - 2 * number);
        }
      }
    }
    return rgb;
  }

  /** Returns picture {@code number} as RGBA bytes of one opacity, rows without padding. */
  public static byte[] rgba(int number, int width, int height, int alpha) {
    byte[] rgb = rgb(number, width, height);
    byte[] rgba = new byte[width * height * 4];
    for (int i = 0; i < width * height; i++) {
      System.arraycopy(rgb, i * 3, rgba, i * 4, 3);
      rgba[i * 4 + 3] = (byte) alpha;
    }
    return rgba;
  }

  private static byte block(int number, int x, int y, int width, int half) {
    int column = x * FrameNumber.COLUMNS / width;
    int row = y * FrameNumber.ROWS / half;
    return FrameNumber.white(number, column, row) ? (byte) 235 : 16;
  }
}
