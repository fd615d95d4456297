package io.nve.json;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/** Characters to tokens. The text ends with a zero, which no token contains. */
final class JsonScanner {
  private final JsonText source;
  private final char[] text;
  private final int end;
  private final JsonLimits limits;
  private final boolean lenient;
  private final StringPool pool;
  private final JsonTrail trail = new JsonTrail();
  private int at;

  JsonScanner(JsonText text, JsonLimits limits, boolean lenient) {
    this.source = text;
    this.text = text.chars();
    this.end = text.length();
    this.pool = new StringPool(text);
    this.limits = limits;
    this.lenient = lenient;
  }

  char peek() {
    return text[at];
  }

  int offset() {
    return at;
  }

  boolean atEnd() {
    return at == end;
  }

  void skipSpace() {
    char c = text[at];
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      c = text[++at];
    }
  }

  void skipByteOrderMark() {
    if (lenient && text[at] == '\uFEFF') {
      at++;
    }
  }

  /** Takes the opening bracket of an object or array. */
  void enter() {
    if (trail.enter() > limits.depth()) {
      trail.leave();
      throw fail(ErrorCode.LIMIT_DEPTH, "The document is deeper than " + limits.depth());
    }
    at++;
  }

  void leave() {
    trail.leave();
  }

  void pointAt(String key) {
    trail.pointAt(key);
  }

  void pointAt(int index) {
    trail.pointAt(index);
  }

  /** Takes the closing bracket if it comes at once. */
  boolean closes(char bracket) {
    skipSpace();
    if (text[at] != bracket) {
      return false;
    }
    at++;
    return true;
  }

  /** Takes a comma, after which another value must come, or the closing bracket. */
  boolean another(char bracket) {
    skipSpace();
    char c = text[at];
    if (c != ',' && c != bracket) {
      throw unexpected(bracket == '}' ? "',' or '}'" : "',' or ']'");
    }
    at++;
    return c == ',';
  }

  void colon() {
    skipSpace();
    if (text[at] != ':') {
      throw unexpected("':'");
    }
    at++;
  }

  String key() {
    if (text[at] != '"') {
      throw unexpected("a key in quotes");
    }
    String key = string();
    trail.pointAt(key);
    return key;
  }

  Json literal(String word, Json value) {
    if (!isWord(word)) {
      throw unexpected("a value");
    }
    at += word.length();
    return value;
  }

  private boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      // A word cut short meets the zero at the end, so this never runs past it.
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes a character that has to come. */
  void take(char expected) {
    if (text[at] != expected) {
      throw unexpected("'" + expected + "'");
    }
    at++;
  }

  /** Takes a string; the scanner is at its opening quote. */
  String string() {
    return text().value();
  }

  /** Takes a string that is expected not to come again; the scanner is at its opening quote. */
  String newString() {
    int start = at + 1;
    skipString();
    if (text[at] != '"') {
      return escapedString(start);
    }
    at++;
    return source.substring(start, at - 1);
  }

  /** Takes a string; the scanner is at its opening quote. */
  Json.Str text() {
    int start = at + 1;
    int hash = skipString();
    if (text[at] != '"') {
      return new Json.Str(escapedString(start));
    }
    at++;
    return pool.get(start, at - 1 - start, hash);
  }

  /** Moves to the end of a string or to what in it has to be looked at; returns its hash. */
  private int skipString() {
    int start = at + 1;
    int i = start;
    int hash = 0;
    char c = text[i];
    while (c != '"' && c != '\\' && c >= ' ') {
      hash = 31 * hash + c;
      c = text[++i];
    }
    at = i;
    checkString(i - start, start);
    return hash;
  }

  private String escapedString(int start) {
    StringBuilder string = new StringBuilder();
    int from = start;
    char c = text[at];
    while (c != '"') {
      if (c == '\\') {
        string.append(text, from, at - from);
        string.append(escape());
        from = at;
      } else if (c < ' ') {
        throw atEnd()
            ? fail(ErrorCode.BAD_JSON, "The document ends inside a string")
            : fail(ErrorCode.BAD_JSON, "A control character in a string must be escaped");
      } else {
        at++;
      }
      checkString(string.length() + at - from, start);
      c = text[at];
    }
    string.append(text, from, at - from);
    at++;
    return string.toString();
  }

  private void checkString(int length, int start) {
    if (length > limits.stringLength()) {
      throw fail(
          ErrorCode.LIMIT_STRING, "A string is longer than " + limits.stringLength(), start - 1);
    }
  }

  private char escape() {
    char c = text[at + 1];
    if (c == 'u') {
      return unicodeEscape();
    }
    char value =
        switch (c) {
          case '"', '\\', '/' -> c;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> throw fail(ErrorCode.BAD_JSON, "There is no such escape");
        };
    at += 2;
    return value;
  }

  private char unicodeEscape() {
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = i < end ? hexDigit(text[i]) : -1;
      if (digit < 0) {
        throw fail(ErrorCode.BAD_JSON, "Four hexadecimal digits must follow \\u");
      }
      value = 16 * value + digit;
    }
    at += 6;
    return (char) value;
  }

  private static int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  Json number() {
    int start = at;
    if (text[at] == '-') {
      at++;
    }
    if (!isDigit(text[at])) {
      return word(start);
    }
    boolean integer = skipNumber();
    if (at - start > limits.numberLength()) {
      throw fail(ErrorCode.LIMIT_NUMBER, "A number is longer than " + limits.numberLength(), start);
    }
    Json.Num number =
        integer ? Integers.read(text, start, at) : new Json.Real(Decimals.read(text, start, at));
    if (number instanceof Json.Real real && Double.isInfinite(real.value())) {
      throw fail(ErrorCode.BAD_JSON, "The number is out of range", start);
    }
    return number;
  }

  /** Moves behind a number and returns whether it is written as an integer. */
  private boolean skipNumber() {
    boolean integer = true;
    if (text[at] == '0') {
      at++;
    } else {
      skipDigits();
    }
    if (text[at] == '.') {
      integer = false;
      at++;
      skipDigits();
    }
    if (text[at] == 'e' || text[at] == 'E') {
      integer = false;
      at++;
      if (text[at] == '+' || text[at] == '-') {
        at++;
      }
      skipDigits();
    }
    return integer;
  }

  private void skipDigits() {
    if (!isDigit(text[at])) {
      throw unexpected("a digit");
    }
    do {
      at++;
    } while (isDigit(text[at]));
  }

  /** Takes an integer that a double holds exactly, and that is not negative zero. */
  double whole() {
    int start = text[at] == '-' ? at + 1 : at;
    double magnitude = 0;
    int i = start;
    char c = text[i];
    while (isDigit(c) && i < start + Integers.DOUBLE_DIGITS) {
      magnitude = 10 * magnitude + (c - '0');
      c = text[++i];
    }
    boolean leadingZero = text[start] == '0' && (i > start + 1 || start > at);
    boolean tooLong = isDigit(c) || i - at > limits.numberLength();
    if (i == start || leadingZero || tooLong || c == '.' || (c | 0x20) == 'e') {
      throw unexpected("a whole number");
    }
    double value = start > at ? -magnitude : magnitude;
    at = i;
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Takes one of the words that OpenTimelineIO writes for what no JSON number can say. */
  private Json word(int start) {
    double sign = at > start ? -1 : 1;
    if (lenient && isWord("Infinity")) {
      return literal("Infinity", Json.of(sign * Double.POSITIVE_INFINITY));
    }
    if (lenient && isWord("Inf")) {
      return literal("Inf", Json.of(sign * Double.POSITIVE_INFINITY));
    }
    if (lenient && isWord("NaN")) {
      return literal("NaN", Json.of(Double.NaN));
    }
    throw unexpected(sign < 0 ? "a digit" : "a value");
  }

  EditorException unexpected(String expected) {
    return fail(
        ErrorCode.BAD_JSON,
        atEnd() ? "The document ends where " + expected + " should be" : "Expected " + expected);
  }

  EditorException fail(ErrorCode code, String message) {
    return fail(code, message, at);
  }

  EditorException fail(ErrorCode code, String message, int offset) {
    return new EditorException(code, message + ", at character " + offset, trail.pointer());
  }
}
