package io.nve.json;

/**
 * Writes canonical text piece by piece, for who has the fields of objects in their order and makes
 * no tree of them.
 *
 * <pre>{@code
 * out.beginObject();
 * out.key("id");
 * out.text("ana.1");
 * out.endObject();
 * }</pre>
 */
public final class CanonicalWriter {
  private final JsonWriter writer = new JsonWriter();
  private final JsonOutput out = writer.output();
  private int level;

  /** Whether something stands before what comes next in its object or array. */
  private boolean follows;

  /** Creates one that has written nothing. */
  public CanonicalWriter() {}

  /** Begins an object. */
  public void beginObject() {
    begin('{');
  }

  /** Begins an array. */
  public void beginArray() {
    begin('[');
  }

  private void begin(char bracket) {
    writer.enter(level++);
    out.append(bracket);
    follows = false;
  }

  /** Ends an object. */
  public void endObject() {
    end('}');
  }

  /** Ends an array. */
  public void endArray() {
    end(']');
  }

  private void end(char bracket) {
    writer.leave();
    level--;
    out.append(bracket);
    follows = true;
  }

  /** Begins a field of an object: its key comes after those before it. */
  public void key(String key) {
    writer.trail().pointAt(key);
    separate();
    out.quoted(key);
    out.append(':');
  }

  /** Begins an item of an array. */
  public void item(int index) {
    writer.trail().pointAt(index);
    separate();
  }

  private void separate() {
    if (follows) {
      out.append(',');
    }
    follows = true;
  }

  /** Writes a text. */
  public void text(String value) {
    out.quoted(value);
  }

  /** Writes a whole number. */
  public void integer(long value) {
    Integers.append(out, value);
  }

  /**
   * Writes any value.
   *
   * @throws io.nve.error.EditorException as {@link JsonWriter#canonical}
   */
  public void value(Json value) {
    writer.write(value, level);
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
