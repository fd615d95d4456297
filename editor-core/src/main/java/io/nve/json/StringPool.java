package io.nve.json;

import org.jspecify.annotations.Nullable;

/**
 * Short strings seen lately, so that a document's keys, kinds and ids, which repeat thousands of
 * times, are each made once. A slot holds the latest string of its hash: it can miss, never grow.
 */
final class StringPool {
  private static final int SLOTS = 1024;
  private static final int LONGEST = 32;

  private final @Nullable String[] slots = new @Nullable String[SLOTS];

  /** Returns the string of these characters, whose {@link String#hashCode()} is given. */
  String get(char[] text, int start, int length, int hash) {
    if (length > LONGEST) {
      return new String(text, start, length);
    }
    int slot = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (SLOTS - 1);
    String known = slots[slot];
    if (known != null && isEqual(known, text, start, length)) {
      return known;
    }
    String fresh = new String(text, start, length);
    slots[slot] = fresh;
    return fresh;
  }

  private static boolean isEqual(String known, char[] text, int start, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
