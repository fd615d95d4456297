package io.nve.json;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * Collects the entries of an object: cheaper than {@link JsonObject#with} for more than a few.
 *
 * <pre>{@code
 * JsonObject point = new JsonObjectBuilder().put("x", Json.of(1)).put("y", Json.of(2)).build();
 * }</pre>
 */
public final class JsonObjectBuilder {
  /** Up to so many entries are sorted by insertion, which is quick when they nearly are. */
  private static final int FEW = 40;

  private String[] keys = new String[8];
  private Json[] values = new Json[8];
  private int size;
  private boolean sorted = true;

  /** Creates an empty one. */
  public JsonObjectBuilder() {}

  /** Adds an entry, in any order. Of two with the same key, the later one counts. */
  public JsonObjectBuilder put(String key, Json value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    sorted &= size == 0 || keys[size - 1].compareTo(key) < 0;
    keys[size] = key;
    values[size] = value;
    size++;
    return this;
  }

  /** Adds all entries of an object. */
  public JsonObjectBuilder putAll(JsonObject entries) {
    for (int i = 0; i < entries.size(); i++) {
      put(entries.keyAt(i), entries.valueAt(i));
    }
    return this;
  }

  /** Returns the object of the entries so far. */
  public JsonObject build() {
    if (size == 0) {
      return JsonObject.EMPTY;
    }
    if (!sorted && size > FEW) {
      return buildLarge();
    }
    if (!sorted) {
      sortFew();
    }
    return JsonObject.ofSorted(Arrays.copyOf(keys, size), Arrays.copyOf(values, size));
  }

  private JsonObject buildLarge() {
    TreeMap<String, Json> entries = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(keys[i], values[i]);
    }
    return JsonObject.copyOf(entries);
  }

  private void sortFew() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      String key = keys[i];
      Json value = values[i];
      int at = kept;
      while (at > 0 && keys[at - 1].compareTo(key) > 0) {
        at--;
      }
      if (at > 0 && keys[at - 1].equals(key)) {
        values[at - 1] = value;
        continue;
      }
      System.arraycopy(keys, at, keys, at + 1, kept - at);
      System.arraycopy(values, at, values, at + 1, kept - at);
      keys[at] = key;
      values[at] = value;
      kept++;
    }
    size = kept;
    sorted = true;
  }
}
