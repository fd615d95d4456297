package io.nve.json;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object whose keys are sorted by UTF-16 code unit.
 *
 * <p>It is also how entities hold their properties, so changing one key copies two small arrays and
 * nothing else. Lookup is a binary search.
 */
public final class JsonObject implements Json {
  /** The object without keys. */
  public static final JsonObject EMPTY = new JsonObject(new String[0], new Json[0]);

  private final String[] keys;
  private final Json[] values;

  private JsonObject(String[] keys, Json[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** Returns an object with one key. */
  public static JsonObject of(String key, Json value) {
    return new JsonObject(new String[] {key}, new Json[] {value});
  }

  /** Returns an object with the entries of a map, whatever the map's order. */
  public static JsonObject copyOf(Map<String, ? extends Json> entries) {
    if (entries.isEmpty()) {
      return EMPTY;
    }
    TreeMap<String, Json> sorted = new TreeMap<>(entries);
    return new JsonObject(
        sorted.keySet().toArray(new String[0]), sorted.values().toArray(new Json[0]));
  }

  /** Wraps arrays that are sorted by key already and that nobody will change. */
  static JsonObject ofSorted(String[] keys, Json[] values) {
    return new JsonObject(keys, values);
  }

  /** Returns how many keys there are. */
  public int size() {
    return keys.length;
  }

  /** Returns whether there is no key. */
  public boolean isEmpty() {
    return keys.length == 0;
  }

  /** Returns the key at a position of the sorted order, from 0. */
  public String keyAt(int index) {
    return keys[index];
  }

  /** Returns the value at a position of the sorted order, from 0. */
  public Json valueAt(int index) {
    return values[index];
  }

  /** Returns the value of a key, or null when it is absent: the quick form of {@link #find}. */
  public @Nullable Json get(String key) {
    int index = indexOf(key);
    return index < 0 ? null : values[index];
  }

  /** Returns the value of a key. */
  public Optional<Json> find(String key) {
    return Optional.ofNullable(get(key));
  }

  /** Returns whether a key is present. */
  public boolean has(String key) {
    return indexOf(key) >= 0;
  }

  /**
   * Returns the position of a key in the sorted order; when absent, {@code -(insertion point) - 1}.
   */
  public int indexOf(String key) {
    int low = 0;
    int high = keys.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = keys[middle].compareTo(key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** Returns this object with a key set. */
  public JsonObject with(String key, Json value) {
    int index = indexOf(key);
    if (index >= 0) {
      if (values[index].equals(value)) {
        return this;
      }
      Json[] changed = values.clone();
      changed[index] = value;
      return new JsonObject(keys, changed);
    }
    int at = -index - 1;
    String[] newKeys = new String[keys.length + 1];
    Json[] newValues = new Json[keys.length + 1];
    System.arraycopy(keys, 0, newKeys, 0, at);
    System.arraycopy(values, 0, newValues, 0, at);
    newKeys[at] = key;
    newValues[at] = value;
    System.arraycopy(keys, at, newKeys, at + 1, keys.length - at);
    System.arraycopy(values, at, newValues, at + 1, keys.length - at);
    return new JsonObject(newKeys, newValues);
  }

  /** Returns this object without a key. */
  public JsonObject without(String key) {
    int at = indexOf(key);
    if (at < 0) {
      return this;
    }
    String[] newKeys = new String[keys.length - 1];
    Json[] newValues = new Json[keys.length - 1];
    System.arraycopy(keys, 0, newKeys, 0, at);
    System.arraycopy(values, 0, newValues, 0, at);
    System.arraycopy(keys, at + 1, newKeys, at, newKeys.length - at);
    System.arraycopy(values, at + 1, newValues, at, newKeys.length - at);
    return new JsonObject(newKeys, newValues);
  }

  /** Returns this object without the fields whose keys are chosen. */
  public JsonObject without(Predicate<String> chosen) {
    JsonObject result = this;
    for (String key : keys) {
      if (chosen.test(key)) {
        result = result.without(key);
      }
    }
    return result;
  }

  /** Returns the part of this object whose keys are chosen. */
  public JsonObject only(Predicate<String> chosen) {
    int size = 0;
    for (String key : keys) {
      size += chosen.test(key) ? 1 : 0;
    }
    if (size == 0 || size == keys.length) {
      return size == 0 ? EMPTY : this;
    }
    String[] newKeys = new String[size];
    Json[] newValues = new Json[size];
    int at = 0;
    for (int i = 0; at < size; i++) {
      if (chosen.test(keys[i])) {
        newKeys[at] = keys[i];
        newValues[at++] = values[i];
      }
    }
    return new JsonObject(newKeys, newValues);
  }

  /** Returns this object with every entry of another one set. */
  public JsonObject withAll(JsonObject others) {
    if (isEmpty() || others.isEmpty()) {
      return isEmpty() ? others : this;
    }
    String[] newKeys = new String[keys.length + others.keys.length];
    Json[] newValues = new Json[newKeys.length];
    int size = 0;
    int own = 0;
    int other = 0;
    while (own < keys.length || other < others.keys.length) {
      int order = order(own, others, other);
      newKeys[size] = order < 0 ? keys[own] : others.keys[other];
      newValues[size++] = order < 0 ? values[own] : others.values[other];
      own += order <= 0 ? 1 : 0;
      other += order >= 0 ? 1 : 0;
    }
    return size == newKeys.length
        ? new JsonObject(newKeys, newValues)
        : new JsonObject(Arrays.copyOf(newKeys, size), Arrays.copyOf(newValues, size));
  }

  /** Compares the keys at two positions; one behind the last comes after all others. */
  private int order(int own, JsonObject others, int other) {
    if (own == keys.length || other == others.keys.length) {
      return own == keys.length ? 1 : -1;
    }
    return keys[own].compareTo(others.keys[other]);
  }

  /** Calls the action for every entry, in key order. */
  public void forEach(BiConsumer<String, Json> action) {
    for (int i = 0; i < keys.length; i++) {
      action.accept(keys[i], values[i]);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof JsonObject that
            && Arrays.equals(keys, that.keys)
            && Arrays.equals(values, that.values));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach((key, value) ->
        text.append(text.length() > 1 ? ", " : "").append(key).append('=').append(value));
    return text.append('}').toString();
  }
}
