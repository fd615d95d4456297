package io.nve.ffmpeg.internal.title;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What layout needs to know of a TrueType or OpenType font: how wide each character is and how far
 * letters reach above and below the line.
 *
 * <p>Reads the tables {@code head}, {@code hhea}, {@code hmtx}, {@code cmap} (formats 4 and 12) and
 * {@code name} as the OpenType specification 1.9 lays them out. Kerning is left out: it changes a
 * picture's width by a few pixels, and alignment measures the drawn text itself.
 */
final class FontTables {
  private static final int FAMILY = 1;
  private static final int TYPOGRAPHIC_FAMILY = 16;
  private static final int WINDOWS = 3;

  private final ByteBuffer font;
  private final int unitsPerEm;
  private final int ascent;
  private final int descent;
  private final int hmtx;
  private final int advances;
  private final int cmap;
  private final int weight;
  private final boolean italic;

  private FontTables(ByteBuffer font) throws IOException {
    this.font = font;
    this.unitsPerEm = u16(table("head") + 18);
    int hhea = table("hhea");
    this.ascent = font.getShort(hhea + 4);
    this.descent = font.getShort(hhea + 6);
    this.advances = u16(hhea + 34);
    this.hmtx = table("hmtx");
    this.cmap = unicodeMap(table("cmap"));
    this.weight = u16(table("OS/2") + 4);
    this.italic = (u16(table("OS/2") + 62) & 1) != 0;
    if (unitsPerEm == 0 || advances == 0) {
      throw new IOException("not a usable font");
    }
    u16(hmtx + 4 * (advances - 1)); // so that every width is there to be read later
  }

  /** Reads a font's tables; an exception says that it is none, or damaged. */
  static FontTables read(byte[] bytes) throws IOException {
    try {
      return new FontTables(ByteBuffer.wrap(bytes));
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new IOException("a damaged font", e);
    }
  }

  /** Width of a character at a font size of 1. */
  double advance(int codePoint) {
    int glyph = Math.max(0, Math.min(glyph(codePoint), advances - 1));
    return (double) u16(hmtx + 4 * glyph) / unitsPerEm;
  }

  /** Height above the baseline at a font size of 1. */
  double ascent() {
    return (double) ascent / unitsPerEm;
  }

  /** Depth below the baseline at a font size of 1, positive. */
  double descent() {
    return (double) -descent / unitsPerEm;
  }

  /** The font's weight class, 1 to 1000; 400 is regular. */
  int weight() {
    return weight;
  }

  /** Whether its letters slant. */
  boolean italic() {
    return italic;
  }

  /** The family's name, for example "Inter"; an exception says that the names are damaged. */
  Optional<String> family() throws IOException {
    try {
      return fullestFamily();
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new IOException("a font with damaged names", e);
    }
  }

  private Optional<String> fullestFamily() throws IOException {
    int name = table("name");
    int count = u16(name + 2);
    int strings = name + u16(name + 4);
    Optional<String> found = Optional.empty();
    for (int i = 0; i < count; i++) {
      int entry = name + 6 + 12 * i;
      int id = u16(entry + 6);
      boolean better = id == TYPOGRAPHIC_FAMILY || (id == FAMILY && found.isEmpty());
      if (u16(entry) == WINDOWS && better) {
        byte[] text = new byte[u16(entry + 8)];
        font.get(strings + u16(entry + 10), text);
        found = Optional.of(new String(text, StandardCharsets.UTF_16BE));
      }
    }
    return found;
  }

  private int table(String tag) throws IOException {
    int wanted = 0;
    for (int i = 0; i < 4; i++) {
      wanted = wanted << 8 | tag.charAt(i);
    }
    int count = u16(4);
    for (int i = 0; i < count; i++) {
      if (font.getInt(12 + 16 * i) == wanted) {
        return font.getInt(12 + 16 * i + 8);
      }
    }
    throw new IOException("a font without " + tag);
  }

  /** The offset of the fullest Unicode subtable. */
  private int unicodeMap(int table) throws IOException {
    int best = -1;
    int count = u16(table + 2);
    for (int i = 0; i < count; i++) {
      int platform = u16(table + 4 + 8 * i);
      int offset = table + font.getInt(table + 4 + 8 * i + 4);
      int format = u16(offset);
      if ((platform == 0 || platform == WINDOWS) && (format == 12 || (format == 4 && best < 0))) {
        best = offset;
      }
    }
    if (best < 0) {
      throw new IOException("a font without a Unicode map");
    }
    return best;
  }

  private int glyph(int codePoint) {
    try {
      return u16(cmap) == 12 ? glyphInGroups(codePoint) : glyphInSegments(codePoint);
    } catch (IndexOutOfBoundsException e) {
      return 0; // a map that points outside its font maps to "no glyph"
    }
  }

  private int glyphInGroups(int codePoint) {
    int low = 0;
    int high = font.getInt(cmap + 12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = cmap + 16 + 12 * middle;
      if (codePoint < font.getInt(group)) {
        high = middle - 1;
      } else if (codePoint > font.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return font.getInt(group + 8) + codePoint - font.getInt(group);
      }
    }
    return 0;
  }

  private int glyphInSegments(int codePoint) {
    int twice = u16(cmap + 6);
    int ends = cmap + 14;
    int starts = ends + twice + 2;
    for (int i = 0; i < twice; i += 2) {
      if (codePoint <= u16(ends + i)) {
        int start = u16(starts + i);
        if (codePoint < start) {
          return 0;
        }
        int delta = u16(starts + twice + i);
        int rangeAt = starts + 2 * twice + i;
        int range = u16(rangeAt);
        if (range == 0) {
          return (codePoint + delta) & 0xffff;
        }
        int glyph = u16(rangeAt + range + 2 * (codePoint - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
      }
    }
    return 0;
  }

  private int u16(int at) {
    return font.getShort(at) & 0xffff;
  }
}
