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
 * <p>It is also how entities hold their properties: objects of one kind share their array of keys,
 * and the first few values stand in fields, so that to change one of them makes a single object, in
 * JavaScript, too, where an array would be three. Lookup is a binary search.
 */
public final class JsonObject implements Json {
  private static final Json[] NO_REST = {};

  /** The object without keys. */
  public static final JsonObject EMPTY = new JsonObject(new String[0], new Json[0]);

  /** How many values stand in fields. */
  private static final int FIELDS = 4;

  private final String[] keys;
  private final Json v0;
  private final Json v1;
  private final Json v2;
  private final Json v3;

  /** The values behind those in fields. */
  private final Json[] rest;

  private JsonObject(String[] keys, Json v0, Json v1, Json v2, Json v3, Json[] rest) {
    this.keys = keys;
    this.v0 = v0;
    this.v1 = v1;
    this.v2 = v2;
    this.v3 = v3;
    this.rest = rest;
  }

  private JsonObject(String[] keys, Json[] values) {
    this(
        keys,
        keys.length > 0 ? values[0] : NULL,
        keys.length > 1 ? values[1] : NULL,
        keys.length > 2 ? values[2] : NULL,
        keys.length > 3 ? values[3] : NULL,
        keys.length > FIELDS ? Arrays.copyOfRange(values, FIELDS, keys.length) : NO_REST);
  }

  /** Returns an object with one key. */
  public static JsonObject of(String key, Json value) {
    return new JsonObject(new String[] {key}, value, NULL, NULL, NULL, NO_REST);
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
    return switch (index) {
      case 0 -> v0;
      case 1 -> v1;
      case 2 -> v2;
      case 3 -> v3;
      default -> rest[index - FIELDS];
    };
  }

  /** Returns the value of a key, or null when it is absent: the quick form of {@link #find}. */
  public @Nullable Json get(String key) {
    int index = indexOf(key);
    return index < 0 ? null : valueAt(index);
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
      return valueAt(index).equals(value) ? this : withAt(index, value);
    }
    int at = -index - 1;
    String[] newKeys = new String[keys.length + 1];
    Json[] newValues = new Json[newKeys.length];
    copy(0, at, newKeys, newValues, 0);
    newKeys[at] = key;
    newValues[at] = value;
    copy(at, keys.length, newKeys, newValues, at + 1);
    return new JsonObject(newKeys, newValues);
  }

  private JsonObject withAt(int index, Json value) {
    Json[] others = rest;
    if (index >= FIELDS) {
      others = rest.clone();
      others[index - FIELDS] = value;
    }
    return new JsonObject(
        keys,
        index == 0 ? value : v0,
        index == 1 ? value : v1,
        index == 2 ? value : v2,
        index == 3 ? value : v3,
        others);
  }

  /** Copies the entries from one position up to another to a position of other arrays. */
  private void copy(int from, int to, String[] toKeys, Json[] toValues, int at) {
    for (int i = from; i < to; i++) {
      toKeys[at + i - from] = keys[i];
      toValues[at + i - from] = valueAt(i);
    }
  }

  /** Returns this object without a key. */
  public JsonObject without(String key) {
    int at = indexOf(key);
    if (at < 0) {
      return this;
    }
    String[] newKeys = new String[keys.length - 1];
    Json[] newValues = new Json[newKeys.length];
    copy(0, at, newKeys, newValues, 0);
    copy(at + 1, keys.length, newKeys, newValues, at);
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
        newValues[at++] = valueAt(i);
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
      newValues[size++] = order < 0 ? valueAt(own) : others.valueAt(other);
      own += order <= 0 ? 1 : 0;
      other += order >= 0 ? 1 : 0;
    }
    return size == newKeys.length
        ? new JsonObject(newKeys, newValues)
        : new JsonObject(Arrays.copyOf(newKeys, size), newValues);
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
      action.accept(keys[i], valueAt(i));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof JsonObject that
            && Arrays.equals(keys, that.keys)
            && v0.equals(that.v0)
            && v1.equals(that.v1)
            && v2.equals(that.v2)
            && v3.equals(that.v3)
            && Arrays.equals(rest, that.rest));
  }

  @Override
  public int hashCode() {
    int hash = Arrays.hashCode(keys);
    for (int i = 0; i < keys.length; i++) {
      hash = 31 * hash + valueAt(i).hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach((key, value) ->
        text.append(text.length() > 1 ? ", " : "").append(key).append('=').append(value));
    return text.append('}').toString();
  }
}
