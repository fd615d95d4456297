package io.nve.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values of a {@link PersistentMap} whose ids have one hash, in the order in which they came. The
 * last one stands there by itself, so the methods take a value alone for a clash of one.
 *
 * @param rest another clash, or the last value
 */
@SuppressWarnings("ReferenceEquality") // an unchanged value is the same object
record MapClash(Object value, Object rest) {
  static @Nullable Object get(Object at, Id key) {
    Object left = at;
    while (left instanceof MapClash clash) {
      if (PersistentMap.key(clash.value).equals(key)) {
        return clash.value;
      }
      left = clash.rest;
    }
    return PersistentMap.key(left).equals(key) ? left : null;
  }

  /** Returns the values with one put in place of that with its key, or at the end. */
  static Object put(Object at, Id key, Object value) {
    if (!(at instanceof MapClash clash)) {
      return PersistentMap.key(at).equals(key) ? value : new MapClash(at, value);
    }
    if (PersistentMap.key(clash.value).equals(key)) {
      return clash.value == value ? at : new MapClash(value, clash.rest);
    }
    Object rest = put(clash.rest, key, value);
    return rest == clash.rest ? at : new MapClash(clash.value, rest);
  }

  /** Returns the values without that of a key; null if none is left. */
  static @Nullable Object remove(Object at, Id key) {
    if (!(at instanceof MapClash clash)) {
      return PersistentMap.key(at).equals(key) ? null : at;
    }
    if (PersistentMap.key(clash.value).equals(key)) {
      return clash.rest;
    }
    Object rest = remove(clash.rest, key);
    if (rest == clash.rest) {
      return at;
    }
    return rest == null ? clash.value : new MapClash(clash.value, rest);
  }

  /** Returns the hash that all of the values have. */
  static int hash(Object at) {
    return PersistentMap.spread(PersistentMap.key(at instanceof MapClash clash ? clash.value : at));
  }

  static void forEach(Object at, Consumer<Object> action) {
    Object left = at;
    while (left instanceof MapClash clash) {
      action.accept(clash.value);
      left = clash.rest;
    }
    action.accept(left);
  }
}
