package io.nve.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A font of some hundred bytes, with the tables that ours reads and no outlines. */
final class TinyFont {
  private static final int LETTERS = 4;

  private TinyFont() {}

  /** Returns a font; even numbers have a map of segments, odd ones a map of groups. */
  static byte[] bytes(int number) {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put("OS/2", filled(78, 4, 400 + 100 * number));
    tables.put("cmap", number % 2 == 0 ? segments() : groups());
    tables.put("head", filled(54, 18, 1000));
    tables.put("hhea", filled(36, 34, LETTERS, 4, 900, 6, -200));
    tables.put("hmtx", filled(4 * LETTERS, 0, 500, 4, 600, 8, 700, 12, 800));
    tables.put("name", names("Tiny " + number));
    return together(tables);
  }

  /** Returns zeros with some numbers of two bytes in them, each after its place. */
  private static byte[] filled(int size, int... placesAndNumbers) {
    byte[] table = new byte[size];
    ByteBuffer buffer = ByteBuffer.wrap(table);
    for (int i = 0; i < placesAndNumbers.length; i += 2) {
      buffer.putShort(placesAndNumbers[i], (short) placesAndNumbers[i + 1]);
    }
    return table;
  }

  /** Returns a table of numbers of two bytes. */
  private static byte[] shorts(int... numbers) {
    byte[] table = new byte[2 * numbers.length];
    ByteBuffer buffer = ByteBuffer.wrap(table);
    for (int number : numbers) {
      buffer.putShort((short) number);
    }
    return table;
  }

  private static byte[] segments() {
    return shorts(
        0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 0, 0, 0, 'D', 0xffff, 0, 'A', 0xffff, -'A', 1, 0, 0);
  }

  private static byte[] groups() {
    return shorts(0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1, 0, 'A', 0, 'D', 0, 0);
  }

  private static byte[] names(String family) {
    byte[] text = family.getBytes(UTF_16BE);
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.writeBytes(shorts(0, 1, 18, 3, 1, 0x409, 1, text.length, 0));
    table.writeBytes(text);
    return table.toByteArray();
  }

  private static byte[] together(Map<String, byte[]> tables) {
    int at = 12 + 16 * tables.size();
    ByteArrayOutputStream contents = new ByteArrayOutputStream();
    byte[] directory = new byte[at];
    ByteBuffer out = ByteBuffer.wrap(directory);
    out.putInt(0x0001_0000).putShort((short) tables.size()).position(12);
    tables.forEach((tag, table) -> {
      out.put(tag.getBytes(ISO_8859_1)).putInt(0);
      out.putInt(at + contents.size()).putInt(table.length);
      contents.writeBytes(table);
    });
    ByteArrayOutputStream font = new ByteArrayOutputStream();
    font.writeBytes(directory);
    font.writeBytes(contents.toByteArray());
    return font.toByteArray();
  }
}
