package io.nve.json;

import org.jspecify.annotations.Nullable;

/**
 * The text that is read: its characters in an array, which is quicker to scan than a string, with a
 * zero behind them, so that nobody has to look for the end.
 */
final class JsonText {
  private final char[] chars;

  /** The same as a string, if it came as one: in JavaScript its substrings cost next to nothing. */
  private final @Nullable String source;

  private JsonText(char[] chars, @Nullable String source) {
    this.chars = chars;
    this.source = source;
  }

  static JsonText of(String source) {
    char[] chars = new char[source.length() + 1];
    source.getChars(0, source.length(), chars, 0);
    return new JsonText(chars, source);
  }

  /**
   * @param chars with a zero behind them; nobody else may change them
   */
  static JsonText of(char[] chars) {
    return new JsonText(chars, null);
  }

  int length() {
    return chars.length - 1;
  }

  /** Returns the characters, a zero behind them; not to be changed. */
  char[] chars() {
    return chars;
  }

  String substring(int from, int to) {
    return source == null ? new String(chars, from, to - from) : source.substring(from, to);
  }
}
