package io.nve.cli;

import java.util.Locale;

/** Sizes of files, for people. */
final class ByteCount {
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
  private static final int STEP = 1000;

  private ByteCount() {}

  /** Returns for example {@code 812 bytes} or {@code 3.4 MB}. */
  static String text(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= STEP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    return unit == 0
        ? bytes + " " + UNITS[0]
        : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }
}
