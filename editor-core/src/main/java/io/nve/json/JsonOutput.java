package io.nve.json;

import java.util.Arrays;

/**
 * The text that is written: characters in an array, which is quicker than a string builder where a
 * string builder is somebody else's code, as it is in JavaScript.
 */
final class JsonOutput {
  private static final String HEX = "0123456789abcdef";

  private char[] chars = new char[256];
  private int length;

  private void reserve(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + more, 2 * chars.length));
    }
  }

  /** Writes a character as it is. */
  JsonOutput append(char c) {
    reserve(1);
    chars[length++] = c;
    return this;
  }

  /** Writes a text as it is. */
  JsonOutput append(String text) {
    int size = text.length();
    reserve(size);
    text.getChars(0, size, chars, length);
    length += size;
    return this;
  }

  /** Writes an integer that is not negative. */
  JsonOutput append(int value) {
    int size = 1;
    for (int power = 10; size < 10 && value >= power; power *= 10) {
      size++;
    }
    return append(value, size);
  }

  /** Writes an integer that is not negative with so many digits, zeros in front. */
  JsonOutput append(int value, int size) {
    reserve(size);
    int rest = value;
    for (int i = length + size - 1; i >= length; i--) {
      chars[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    length += size;
    return this;
  }

  /** Writes a string in quotes, and what JSON wants escaped, escaped. */
  void quoted(String text) {
    int size = text.length();
    reserve(size + 2);
    chars[length++] = '"';
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || (c >= 0xD800 && c <= 0xDFFF)) {
        special(text, i, c);
        reserve(size - i + 1);
      } else {
        chars[length++] = c;
      }
    }
    chars[length++] = '"';
  }

  private void special(String text, int at, char c) {
    if (c >= ' ' && c != '"' && c != '\\' && isPaired(text, at)) {
      append(c);
    } else {
      escape(c);
    }
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> append('\\').append(c);
      case '\b' -> append("\\b");
      case '\f' -> append("\\f");
      case '\n' -> append("\\n");
      case '\r' -> append("\\r");
      case '\t' -> append("\\t");
      default -> {
        append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          append(HEX.charAt((c >> shift) & 0xF));
        }
      }
    }
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
