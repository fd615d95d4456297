package io.nve.json;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text piece by piece, for who knows what stands where and makes no tree of it.
 *
 * <p>It takes only what the canonical writer writes: no space anywhere, and no integers with more
 * digits than a double holds exactly. That keys come in order is for the caller to see to. So what
 * it refuses may still be a good document, and a caller starts again with {@link JsonReader}, which
 * says what is wrong, or that nothing is. What it does take means exactly what it means there.
 *
 * <pre>{@code
 * in.beginObject();
 * for (String key = in.key(); key != null; key = in.key()) {
 *   fields.put(key, in.value());
 * }
 * in.end();
 * }</pre>
 */
public final class CanonicalReader {
  private final JsonScanner in;
  private final JsonParser parser;

  /** Whether nothing was read yet of the object or array that was begun last. */
  private boolean fresh;

  private CanonicalReader(JsonText text, JsonLimits limits) {
    parser = new JsonParser(text, limits, false);
    in = parser.scanner();
  }

  /**
   * Begins to read a text.
   *
   * @throws EditorException {@code LIMIT_BYTES}
   */
  public static CanonicalReader of(String text, JsonLimits limits) {
    return new CanonicalReader(JsonReader.checked(text, limits), limits);
  }

  /**
   * Begins to read a text, given its UTF-8 bytes.
   *
   * @throws EditorException {@code LIMIT_BYTES}, or {@code BAD_JSON} if the bytes are not UTF-8
   */
  public static CanonicalReader of(byte[] utf8, JsonLimits limits) {
    return new CanonicalReader(JsonReader.checked(utf8, limits), limits);
  }

  /** Goes into an object. */
  public void beginObject() {
    begin('{');
  }

  /** Goes into an array. */
  public void beginArray() {
    begin('[');
  }

  private void begin(char bracket) {
    parser.count();
    if (in.peek() != bracket) {
      throw refuse();
    }
    in.enter();
    fresh = true;
  }

  /** Returns the next key of the object, or null and leaves it if there is none. */
  public @Nullable String key() {
    if (!goesOn('}')) {
      return null;
    }
    String key = in.key();
    in.take(':');
    return key;
  }

  /** Returns whether the array goes on; leaves it if not. */
  public boolean item() {
    return goesOn(']');
  }

  private boolean goesOn(char bracket) {
    boolean first = fresh;
    fresh = false;
    if (in.peek() == bracket) {
      in.take(bracket);
      in.leave();
      return false;
    }
    if (!first) {
      in.take(',');
    }
    return true;
  }

  /** Reads any value. */
  public Json value() {
    return parser.value();
  }

  /** Reads a text that is likely to come again. */
  public String text() {
    parser.count();
    return quoted().string();
  }

  /** Reads a text that is likely to come only once. */
  public String newText() {
    parser.count();
    return quoted().newString();
  }

  private JsonScanner quoted() {
    if (in.peek() != '"') {
      throw refuse();
    }
    return in;
  }

  /** Reads a whole number of no more than 15 digits; negative zero is none. */
  public double whole() {
    parser.count();
    return in.whole();
  }

  /** Reads true or false. */
  public boolean bool() {
    if (parser.value() instanceof Json.Bool bool) {
      return bool.value();
    }
    throw refuse();
  }

  /** Returns how many fields are kept. */
  public int kept() {
    return parser.kept();
  }

  /** Keeps a field until {@link #keptSince} is called. */
  public void keep(String key, Json value) {
    parser.push(key, 0, value);
  }

  /**
   * Returns what was kept after there were so many fields, and no longer keeps it.
   *
   * @param mark what {@link #kept} was
   */
  public JsonObject keptSince(int mark) {
    return parser.sortedObject(mark);
  }

  /** Checks that the text is over. */
  public void end() {
    if (!in.atEnd()) {
      throw refuse();
    }
  }

  /** Returns the error that says no more than that a text is not as it would be written. */
  public static EditorException refuse() {
    return new EditorException(ErrorCode.BAD_JSON, "The text is not canonical");
  }
}
