package io.nve.codec;

import io.nve.json.Json;
import io.nve.json.JsonLimits;
import java.util.Arrays;

/**
 * JSON text that is read as it stands, as long as it is plain: strings without escapes, short
 * numbers without exponent. At the first thing that is not, the text is left: nothing more is read
 * of it, and nothing of what was read may be used.
 */
final class PlainText {
  /** So many digits are exact in a double, which JavaScript counts with much quicker. */
  private static final int DIGITS = 15;

  /** Deeper than anything that is read here. */
  private static final int DEPTH = 32;

  /** Powers of ten, all exact, so that a quotient of two of them is rounded once, as it must be. */
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final String NOTHING = "";

  private static final int SLOTS = 256;

  /** Words of messages, each at the slot of its hash; no two share one. */
  private static final String[] WORDS =
      words(
          "start",
          "content",
          "newId",
          "alive",
          "distance",
          "split",
          "create",
          "asset",
          "clip",
          "label",
          "kind",
          "entity",
          "in",
          "out",
          "at",
          "track",
          "anchor",
          "place",
          "key",
          "value",
          "opacity",
          "set",
          "id",
          "op",
          "ops",
          "batch",
          "type",
          "entries",
          "head",
          "client",
          "seq",
          "version");

  private final String text;
  private final int end;
  private int at;
  private boolean left;

  PlainText(String text) {
    this.text = text;
    this.end = text.length();
  }

  /** Returns whether nothing in a text can go beyond the limits, and they need not be looked at. */
  static boolean isWithin(CodecLimits limits, String text) {
    JsonLimits json = limits.json();
    int length = text.length();
    return length <= limits.entities()
        && length <= json.values()
        && length <= json.characters()
        && length <= json.stringLength()
        && json.depth() >= DEPTH
        && json.numberLength() > DIGITS + 1;
  }

  // ---- whether it is plain ----

  /** Leaves the text to somebody else. */
  void leave() {
    left = true;
    at = end;
  }

  boolean isLeft() {
    return left;
  }

  void require(boolean plain) {
    if (!plain) {
      leave();
    }
  }

  /** Notes a field, which comes once, and is none if it is 0. */
  int once(int field, int seen) {
    if ((seen & field) != 0) {
      leave();
    }
    return seen | field;
  }

  /** Returns whether all of the text was read, and all of it is plain. */
  boolean isDone() {
    skipSpace();
    return !left && at == end;
  }

  // ---- tokens ----

  private char peek() {
    return at < end ? text.charAt(at) : 0;
  }

  private void skipSpace() {
    char c = peek();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      at++;
      c = peek();
    }
  }

  private boolean takes(char wanted) {
    skipSpace();
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** Takes an opening bracket, and the closing one if it follows; returns whether it does not. */
  boolean opens(char opening, char closing) {
    if (!takes(opening)) {
      leave();
      return false;
    }
    return !takes(closing);
  }

  /** Takes a comma, behind which there must be more, or the closing bracket. */
  boolean goesOn(char closing) {
    if (takes(',')) {
      return true;
    }
    if (!takes(closing)) {
      leave();
    }
    return false;
  }

  /** Takes a key and its colon. */
  String key() {
    String key = string();
    if (!takes(':')) {
      leave();
    }
    return key;
  }

  String string() {
    if (!takes('"')) {
      leave();
      return NOTHING;
    }
    int start = at;
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        at = i + 1;
        return string(start, i, hash);
      }
      if (c == '\\' || c < ' ') {
        break;
      }
      hash = 31 * hash + c;
    }
    leave();
    return NOTHING;
  }

  /** Returns the characters of a string; those that come in every message need not be made. */
  private String string(int from, int to, int hash) {
    String word = WORDS[slot(hash)];
    return word.length() == to - from && text.startsWith(word, from)
        ? word
        : text.substring(from, to);
  }

  private static String[] words(String... words) {
    String[] slots = new String[SLOTS];
    Arrays.fill(slots, NOTHING);
    for (String word : words) {
      slots[slot(word.hashCode())] = word;
    }
    return slots;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 5) & (SLOTS - 1);
  }

  /** Takes a string that must be this one. */
  void expect(String word) {
    require(string().equals(word));
  }

  /** Takes a whole number from 0. */
  long count() {
    long number = integer();
    require(number >= 0);
    return number;
  }

  /** Takes a whole number, and leaves one that is long. */
  long integer() {
    skipSpace();
    boolean negative = peek() == '-';
    at += negative ? 1 : 0;
    double magnitude = magnitude(at);
    char next = peek();
    if (next == '.' || next == 'e' || next == 'E' || (negative && magnitude == 0)) {
      leave();
    }
    return whole(negative, magnitude);
  }

  /** Returns a number that has at most so many digits that it fits, unless the text is left. */
  private long whole(boolean negative, double magnitude) {
    if (left) {
      return 0;
    }
    return (long) (negative ? -magnitude : magnitude);
  }

  /** Takes the digits of a whole number. */
  private double magnitude(int start) {
    double magnitude = digits(0);
    int count = at - start;
    if (count == 0 || count > DIGITS || (count > 1 && text.charAt(start) == '0')) {
      leave();
    }
    return magnitude;
  }

  private double digits(double before) {
    double value = before;
    char c = peek();
    while (c >= '0' && c <= '9') {
      value = 10 * value + (c - '0');
      at++;
      c = peek();
    }
    return value;
  }

  private Json number() {
    boolean negative = peek() == '-';
    at += negative ? 1 : 0;
    int start = at;
    double magnitude = magnitude(start);
    char next = peek();
    if (next != '.') {
      require(!(next == 'e' || next == 'E' || (negative && magnitude == 0)));
      return Json.of(whole(negative, magnitude));
    }
    int point = at++;
    double scaled = digits(magnitude);
    int fraction = at - point - 1;
    next = peek();
    if (fraction == 0 || at - start > DIGITS || next == 'e' || next == 'E') {
      leave();
      return Json.NULL;
    }
    double value = scaled / POWERS[fraction];
    return Json.of(negative ? -value : value);
  }

  boolean bool() {
    skipSpace();
    boolean value = peek() == 't';
    word(value ? "true" : "false");
    return value;
  }

  private void word(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
    } else {
      leave();
    }
  }

  /** Takes a value that has no others in it. */
  Json value() {
    skipSpace();
    return switch (peek()) {
      case '"' -> Json.of(string());
      case 't', 'f' -> Json.of(bool());
      case 'n' -> {
        word("null");
        yield Json.NULL;
      }
      default -> number();
    };
  }
}
