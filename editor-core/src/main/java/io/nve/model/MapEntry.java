package io.nve.model;

import org.jspecify.annotations.Nullable;

/** An entry of a {@link PersistentMap}, linked with the others whose keys have the same hash. */
@SuppressWarnings("ReferenceEquality") // an unchanged value is the same object
final class MapEntry {
  final Id key;
  final Object value;
  final int hash;
  final @Nullable MapEntry next;

  MapEntry(Id key, Object value, int hash, @Nullable MapEntry next) {
    this.key = key;
    this.value = value;
    this.hash = hash;
    this.next = next;
  }

  /** Returns whether this and an entry of another map are about one key, and linked with none. */
  boolean isAlone(MapEntry other) {
    return next == null && other.next == null && key.equals(other.key);
  }

  /** Returns the entries with one put, at the end if its key is new. */
  static MapEntry put(@Nullable MapEntry entry, Id key, Object value, int hash) {
    if (entry == null) {
      return new MapEntry(key, value, hash, null);
    }
    if (entry.key.equals(key)) {
      return entry.value == value ? entry : new MapEntry(entry.key, value, hash, entry.next);
    }
    MapEntry rest = put(entry.next, key, value, hash);
    return rest == entry.next ? entry : new MapEntry(entry.key, entry.value, hash, rest);
  }

  /** Returns the entries without the one of a key. */
  static @Nullable MapEntry remove(@Nullable MapEntry entry, Id key) {
    if (entry == null || entry.key.equals(key)) {
      return entry == null ? null : entry.next;
    }
    MapEntry rest = remove(entry.next, key);
    return rest == entry.next ? entry : new MapEntry(entry.key, entry.value, entry.hash, rest);
  }
}
