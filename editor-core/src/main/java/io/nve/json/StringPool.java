package io.nve.json;

import org.jspecify.annotations.Nullable;

/**
 * Short strings seen lately, so that a document's keys, kinds and ids, which repeat thousands of
 * times, are each made once. A slot holds the latest string of its hash: it can miss, never grow.
 */
final class StringPool {
  private static final int MOST_SLOTS = 1024;
  private static final int LONGEST = 32;

  private final JsonText text;
  private final Json.@Nullable Str[] slots;

  StringPool(JsonText text) {
    this.text = text;
    this.slots = new Json.@Nullable Str[slots(text.length(), MOST_SLOTS)];
  }

  /** Returns how many slots suit a text of a length: few for a message, many for a document. */
  static int slots(int length, int most) {
    int slots = 8;
    while (slots < most && slots < length >> 4) {
      slots *= 2;
    }
    return slots;
  }

  /** Returns the string that stands somewhere, whose {@link String#hashCode()} is given. */
  Json.Str get(int start, int length, int hash) {
    if (length > LONGEST) {
      return new Json.Str(text.substring(start, start + length));
    }
    int slot = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (slots.length - 1);
    Json.Str known = slots[slot];
    if (known != null && isEqual(known.value(), text.chars(), start, length)) {
      return known;
    }
    Json.Str fresh = new Json.Str(text.substring(start, start + length));
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
