package io.nve.ffmpeg.testmedia;

import java.util.OptionalInt;

/**
 * A number that a picture carries where a program can read it back: 24 bits and an 8-bit check as
 * black and white blocks, eight across and four down, over the upper half of the picture.
 *
 * <p>The blocks are large, and black and white are told apart by the middle between the darkest and
 * the brightest block, so the number survives lossy codecs, scaling to a half, fades and grades. A
 * picture that is turned, flipped, mixed with another one or empty fails the check.
 */
public final class FrameNumber {
  /** One more than the largest number that a picture can carry. */
  public static final int LIMIT = 1 << 24;

  static final int COLUMNS = 8;
  static final int ROWS = 4;

  private static final int LEAST_CONTRAST = 24;
  private static final int EMPTY_FAILS = 0xA5;

  private FrameNumber() {}

  /** Returns whether the block at {@code column}, {@code row} is white for {@code number}. */
  static boolean white(int number, int column, int row) {
    int bits = (number << 8) | check(number);
    return (bits >>> (31 - (row * COLUMNS + column)) & 1) != 0;
  }

  private static int check(int number) {
    return ((number * 0x9E3779B1) >>> 24) ^ EMPTY_FAILS;
  }

  /** Reads the number of a whole RGBA picture, rows without padding. */
  public static OptionalInt read(byte[] rgba, int width, int height) {
    return read(rgba, width, 0, 0, width, height);
  }

  /**
   * Reads the number of a picture that fills a part of an RGBA image.
   *
   * @param stride width of the whole image in pixels
   * @param x left edge of the picture inside the image; parts outside must not hold blocks
   */
  public static OptionalInt read(byte[] rgba, int stride, double x, double y, double w, double h) {
    double[] levels = new double[COLUMNS * ROWS];
    double darkest = 255;
    double brightest = 0;
    for (int i = 0; i < levels.length; i++) {
      int column = i % COLUMNS;
      int row = i / COLUMNS;
      double left = x + w * column / COLUMNS;
      double top = y + h / 2 * row / ROWS;
      levels[i] = level(rgba, stride, left, top, w / COLUMNS, h / 2 / ROWS);
      darkest = Math.min(darkest, levels[i]);
      brightest = Math.max(brightest, levels[i]);
    }
    if (brightest - darkest < LEAST_CONTRAST) {
      return OptionalInt.empty();
    }
    return decode(levels, (darkest + brightest) / 2);
  }

  private static OptionalInt decode(double[] levels, double middle) {
    int bits = 0;
    for (double level : levels) {
      bits = (bits << 1) | (level > middle ? 1 : 0);
    }
    int number = bits >>> 8;
    return check(number) == (bits & 0xff) ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** Averages the middle of a block: its edges are smeared by codecs and scalers. */
  private static double level(
      byte[] rgba, int stride, double left, double top, double width, double height) {
    int fromX = (int) Math.floor(left + width / 4);
    int toX = Math.max(fromX + 1, (int) Math.floor(left + width * 3 / 4));
    int fromY = (int) Math.floor(top + height / 4);
    int toY = Math.max(fromY + 1, (int) Math.floor(top + height * 3 / 4));
    long sum = 0;
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) {
        int i = (y * stride + x) * 4;
        sum += (rgba[i] & 0xff) + 2 * (rgba[i + 1] & 0xff) + (rgba[i + 2] & 0xff);
      }
    }
    return sum / 4.0 / ((toX - fromX) * (toY - fromY));
  }
}
