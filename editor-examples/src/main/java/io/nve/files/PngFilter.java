package io.nve.files;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes rows of pixels easy to compress: of PNG's five filters, each row gets the one whose
 * differences are the least in sum, as the specification advises (ISO/IEC 15948, 12.8). In a hurry,
 * every row is written as its difference to the one above.
 */
final class PngFilter {
  private static final int FILTERS = 5;
  private static final int UP = 2;

  private final int stride;
  private final int channels;
  private final boolean choose;
  private final byte[] best;
  private final byte[] trial;

  PngFilter(int stride, int channels, boolean choose) {
    this.choose = choose;
    this.stride = stride;
    this.channels = channels;
    this.best = new byte[stride + 1];
    this.trial = new byte[stride + 1];
  }

  void writeRow(byte[] samples, int y, OutputStream out) throws IOException {
    if (!choose) {
      filter(samples, y, UP);
      out.write(trial);
      return;
    }
    long least = Long.MAX_VALUE;
    for (int type = 0; type < FILTERS; type++) {
      long sum = filter(samples, y, type);
      if (sum < least) {
        least = sum;
        System.arraycopy(trial, 0, best, 0, trial.length);
      }
    }
    out.write(best);
  }

  private long filter(byte[] samples, int y, int type) {
    trial[0] = (byte) type;
    int row = y * stride;
    long sum = 0;
    for (int i = 0; i < stride; i++) {
      int left = i < channels ? 0 : samples[row + i - channels] & 255;
      int above = y == 0 ? 0 : samples[row + i - stride] & 255;
      int corner = y == 0 || i < channels ? 0 : samples[row + i - stride - channels] & 255;
      int guess =
          switch (type) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> (left + above) / 2;
            case 4 -> paeth(left, above, corner);
            default -> 0;
          };
      byte difference = (byte) (samples[row + i] - guess);
      trial[i + 1] = difference;
      sum += Math.abs(difference);
    }
    return sum;
  }

  private static int paeth(int left, int above, int corner) {
    int estimate = left + above - corner;
    int toLeft = Math.abs(estimate - left);
    int toAbove = Math.abs(estimate - above);
    int toCorner = Math.abs(estimate - corner);
    if (toLeft <= toAbove && toLeft <= toCorner) {
      return left;
    }
    return toAbove <= toCorner ? above : corner;
  }
}
