package io.nve.json;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * Writes a tree as JSON text. Equal trees give equal text, on every platform.
 *
 * <p>Keys come in sorted order. A real number has the fewest digits that read back as the same
 * double, and always a point or an exponent ({@code 24.0}), so that it stays a real; from 10⁻⁶ up
 * to 10¹⁷ it is written without exponent. Characters that need no escape are written as they are;
 * lone surrogates are escaped.
 */
public final class JsonWriter {
  private final JsonOutput out = new JsonOutput();
  private final JsonTrail trail = new JsonTrail();
  private final boolean pretty;
  private final boolean lenient;

  /** Creates one that writes the canonical form. */
  JsonWriter() {
    this(false, false);
  }

  private JsonWriter(boolean pretty, boolean lenient) {
    this.pretty = pretty;
    this.lenient = lenient;
  }

  /**
   * Returns the canonical form: without any space.
   *
   * @throws EditorException {@code INVALID_VALUE} if a number is not finite, {@code LIMIT_DEPTH} if
   *     the tree is deeper than {@link JsonLimits#MAX_DEPTH}
   */
  public static String canonical(Json value) {
    return new JsonWriter().text(value);
  }

  /**
   * Returns text for people, each value on its line, indented by four spaces per level.
   *
   * @throws EditorException as {@link #canonical}
   */
  public static String pretty(Json value) {
    return new JsonWriter(true, false).text(value);
  }

  /**
   * Returns text as OpenTimelineIO writes it: as {@link #pretty}, and numbers that JSON does not
   * have are written as {@code NaN}, {@code Infinity} and {@code -Infinity}.
   *
   * @throws EditorException {@code LIMIT_DEPTH} if the tree is deeper than {@link
   *     JsonLimits#MAX_DEPTH}
   */
  public static String prettyLenient(Json value) {
    return new JsonWriter(true, true).text(value);
  }

  private String text(Json value) {
    write(value, 0);
    return out.toString();
  }

  JsonOutput output() {
    return out;
  }

  JsonTrail trail() {
    return trail;
  }

  void write(Json value, int level) {
    switch (value) {
      case Json.Null none -> out.append("null");
      case Json.Bool bool -> out.append(bool.value() ? "true" : "false");
      case Json.Str string -> out.quoted(string.value());
      case Json.Int integer -> Integers.append(out, integer.value());
      case Json.Real real -> writeReal(real.value());
      case Json.BigInt integer -> out.append(integer.digits());
      case Json.Arr array -> writeArray(array, level);
      case JsonObject object -> writeObject(object, level);
    }
  }

  private void writeArray(Json.Arr array, int level) {
    enter(level);
    out.append('[');
    int size = array.values().size();
    for (int i = 0; i < size; i++) {
      trail.pointAt(i);
      separate(i, level);
      write(array.values().get(i), level + 1);
    }
    close(size, level, ']');
  }

  private void writeObject(JsonObject object, int level) {
    enter(level);
    out.append('{');
    for (int i = 0; i < object.size(); i++) {
      String key = object.keyAt(i);
      trail.pointAt(key);
      separate(i, level);
      out.quoted(key);
      out.append(pretty ? ": " : ":");
      write(object.valueAt(i), level + 1);
    }
    close(object.size(), level, '}');
  }

  void enter(int level) {
    if (level >= JsonLimits.MAX_DEPTH) {
      throw fail(ErrorCode.LIMIT_DEPTH, "The tree is deeper than " + JsonLimits.MAX_DEPTH);
    }
    trail.enter();
  }

  private void separate(int index, int level) {
    if (index > 0) {
      out.append(',');
    }
    if (pretty) {
      newLine(level + 1);
    }
  }

  void leave() {
    trail.leave();
  }

  private void close(int size, int level, char bracket) {
    leave();
    if (pretty && size > 0) {
      newLine(level);
    }
    out.append(bracket);
  }

  private void newLine(int level) {
    out.append('\n');
    for (int i = 0; i < level; i++) {
      out.append("    ");
    }
  }

  private void writeReal(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      if (!lenient) {
        throw fail(ErrorCode.INVALID_VALUE, "JSON has no number for " + value);
      }
      out.append(Double.toString(value));
    } else {
      RealText.append(out, value);
    }
  }

  private EditorException fail(ErrorCode code, String message) {
    return new EditorException(code, message, trail.pointer());
  }
}
