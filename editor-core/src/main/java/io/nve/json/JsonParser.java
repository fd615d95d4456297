package io.nve.json;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a document. Values that are still without their container wait on a stack, so that
 * each container allocates its arrays once, in their final size.
 */
final class JsonParser {
  private final JsonScanner in;
  private final JsonLimits limits;
  private final KeyShapes shapes;

  private String[] keys = new String[16];
  private int[] keyOffsets = new int[16];
  private @Nullable Json[] values = new @Nullable Json[16];
  private int top;

  /** How many values were read, to hold against the limit. */
  private int count;

  JsonParser(JsonText text, JsonLimits limits, boolean lenient) {
    this.in = new JsonScanner(text, limits, lenient);
    this.shapes = new KeyShapes(text.length());
    this.limits = limits;
  }

  Json document() {
    in.skipByteOrderMark();
    in.skipSpace();
    Json value = value();
    in.skipSpace();
    if (!in.atEnd()) {
      throw in.unexpected("the end of the document");
    }
    return value;
  }

  JsonScanner scanner() {
    return in;
  }

  /** Counts a value, and fails if it is one too many. */
  void count() {
    if (++count > limits.values()) {
      throw in.fail(
          ErrorCode.LIMIT_ENTITIES, "The document has more than " + limits.values() + " values");
    }
  }

  Json value() {
    count();
    return switch (in.peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> in.text();
      case 't' -> in.literal("true", Json.TRUE);
      case 'f' -> in.literal("false", Json.FALSE);
      case 'n' -> in.literal("null", Json.NULL);
      default -> in.number();
    };
  }

  private Json object() {
    in.enter();
    int base = top;
    boolean sorted = true;
    if (!in.closes('}')) {
      do {
        in.skipSpace();
        int offset = in.offset();
        String key = in.key();
        sorted &= top == base || keys[top - 1].compareTo(key) < 0;
        in.colon();
        in.skipSpace();
        push(key, offset, value());
      } while (in.another('}'));
    }
    Json object = sorted ? sortedObject(base) : unsortedObject(base);
    in.leave();
    return object;
  }

  private Json array() {
    in.enter();
    int base = top;
    if (!in.closes(']')) {
      int index = 0;
      do {
        in.pointAt(index++);
        in.skipSpace();
        push("", 0, value());
      } while (in.another(']'));
    }
    in.leave();
    return new Json.Arr(List.of(popValues(base)));
  }

  /** Returns how many values wait. */
  int kept() {
    return top;
  }

  void push(String key, int offset, Json value) {
    if (top == values.length) {
      keys = Arrays.copyOf(keys, 2 * top);
      keyOffsets = Arrays.copyOf(keyOffsets, 2 * top);
      values = Arrays.copyOf(values, 2 * top);
    }
    keys[top] = key;
    keyOffsets[top] = offset;
    values[top] = value;
    top++;
  }

  private Json[] popValues(int base) {
    Json[] popped = new Json[top - base];
    System.arraycopy(values, base, popped, 0, popped.length);
    Arrays.fill(values, base, top, null);
    top = base;
    return popped;
  }

  JsonObject sortedObject(int base) {
    if (top == base) {
      return JsonObject.EMPTY;
    }
    String[] shape = shapes.of(keys, base, top);
    return JsonObject.ofSorted(shape, popValues(base));
  }

  private Json unsortedObject(int base) {
    Integer[] order = new Integer[top - base];
    for (int i = 0; i < order.length; i++) {
      order[i] = base + i;
    }
    Arrays.sort(order, (a, b) -> keys[a].compareTo(keys[b]));
    String[] sortedKeys = new String[order.length];
    int[] offsets = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sortedKeys[i] = keys[order[i]];
      offsets[i] = keyOffsets[order[i]];
      if (i > 0 && sortedKeys[i].equals(sortedKeys[i - 1])) {
        throw duplicate(sortedKeys[i], offsets[i]);
      }
    }
    Json[] popped = popValues(base);
    Json[] sortedValues = new Json[order.length];
    for (int i = 0; i < order.length; i++) {
      sortedValues[i] = popped[order[i] - base];
    }
    return JsonObject.ofSorted(shapes.of(sortedKeys, 0, order.length), sortedValues);
  }

  private EditorException duplicate(String key, int offset) {
    in.pointAt(key);
    return in.fail(ErrorCode.BAD_JSON, "The key comes twice in its object", offset);
  }
}
