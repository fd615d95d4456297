package io.nve.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A size as people type it, {@code 1280x720}; a side that is left out, {@code 1280x}, follows from
 * the proportions.
 *
 * @param width in pixels; 0 if left out
 * @param height in pixels; 0 if left out
 */
record PictureSizeText(int width, int height) {
  /** Reads sizes for picocli. */
  static final class Converter implements ITypeConverter<PictureSizeText> {
    @Override
    public PictureSizeText convert(String text) {
      if (!text.matches("\\d{1,5}x\\d{0,5}|x\\d{1,5}")) {
        throw new TypeConversionException("'" + text + "' is no size like 1280x720 or 1280x");
      }
      int cross = text.indexOf('x');
      return new PictureSizeText(side(text.substring(0, cross)), side(text.substring(cross + 1)));
    }

    private static int side(String digits) {
      int side = digits.isEmpty() ? 0 : Integer.parseInt(digits);
      if (!digits.isEmpty() && side < 2) {
        throw new TypeConversionException("a side has at least 2 pixels");
      }
      return side;
    }
  }

  /** Returns this size with the side that was left out, for a picture of some proportions. */
  PictureSizeText complete(long ofWidth, long ofHeight) {
    if (width == 0) {
      return new PictureSizeText(side(height * (double) ofWidth / ofHeight), height);
    }
    return height == 0
        ? new PictureSizeText(width, side(width * (double) ofHeight / ofWidth))
        : this;
  }

  private static int side(double exact) {
    return Math.max(2, (int) Math.floor(exact + 0.5));
  }
}
