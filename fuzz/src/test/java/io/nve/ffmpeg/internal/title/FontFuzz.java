package io.nve.ffmpeg.internal.title;

import java.io.IOException;

/** Reads the tables of fonts, and measures letters with them. */
public final class FontFuzz {
  private FontFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      FontTables tables = FontTables.read(bytes);
      tables.family();
      for (int letter = 0; letter < 0x11_0000; letter = 3 * letter + 1) {
        double advance = tables.advance(letter);
        if (!(advance >= 0)) {
          throw new AssertionError("A letter is " + advance + " wide");
        }
      }
    } catch (IOException e) {
      // It is no font, and says so.
      return;
    }
  }
}
