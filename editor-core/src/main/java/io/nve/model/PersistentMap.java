package io.nve.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map from ids that shares structure between versions: a change copies one path
 * of {@linkplain MapNode nodes}, each of which leads on by three bits of the hash.
 *
 * <p>It is a hash trie as in P. Bagwell, "Ideal Hash Trees" (2001), but its nodes hold their
 * children in fields, not in an array beside a bitmap: in JavaScript an array is two more objects
 * to make with every copy, and two more to pass through with every look-up. Iteration follows the
 * hashes, so nothing that is shown or written may depend on its order.
 */
@SuppressWarnings("ReferenceEquality") // what is shared is the same object; that is the point
final class PersistentMap<V> {
  private static final PersistentMap<?> EMPTY = new PersistentMap<>(null);

  /** A {@link MapNode}, or a {@link MapEntry} if there is no more, or null if there is none. */
  private final @Nullable Object root;

  private PersistentMap(@Nullable Object root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked") // an empty map holds no value of any type
  static <V> PersistentMap<V> empty() {
    return (PersistentMap<V>) EMPTY;
  }

  /** Returns a map of these entries, whatever their order. */
  static <V> PersistentMap<V> of(Map<Id, V> entries) {
    return of(entries.keySet().toArray(new Id[0]), entries.values().toArray());
  }

  /** Returns a map of keys, each of which comes once, to the values at the same places. */
  static <V> PersistentMap<V> of(Id[] keys, Object[] values) {
    return new PersistentMap<>(MapBuilder.root(keys, values));
  }

  int size() {
    return MapNode.size(root);
  }

  @SuppressWarnings("unchecked") // only put() stores values, and it takes V
  @Nullable V get(Id key) {
    int hash = spread(key);
    Object at = root;
    int bits = hash;
    while (at instanceof MapNode node) {
      at = node.child(bits & MapNode.MASK);
      bits >>>= MapNode.BITS;
    }
    MapEntry entry = (MapEntry) at;
    while (entry != null) {
      if (entry.hash == hash && entry.key.equals(key)) {
        return (V) entry.value;
      }
      entry = entry.next;
    }
    return null;
  }

  PersistentMap<V> put(Id key, V value) {
    Object changed = put(root, key, value, spread(key), 0);
    return changed == root ? this : new PersistentMap<>(changed);
  }

  PersistentMap<V> remove(Id key) {
    Object changed = remove(root, key, spread(key), 0);
    return changed == root ? this : new PersistentMap<>(changed);
  }

  @SuppressWarnings("unchecked") // only put() stores values, and it takes V
  void forEach(BiConsumer<Id, V> action) {
    forEach(root, (key, value) -> action.accept(key, (V) value));
  }

  /**
   * Calls the action for every key whose value is not the very same object in both maps; stretches
   * that the two share are skipped without being looked at.
   */
  static <V> void forEachDifference(
      PersistentMap<V> before, PersistentMap<V> after, Consumer<Id> action) {
    difference(before.root, after.root, action);
  }

  static int spread(Id key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private static Object put(@Nullable Object at, Id key, Object value, int hash, int shift) {
    if (at instanceof MapNode node) {
      int index = hash >>> shift & MapNode.MASK;
      Object child = node.child(index);
      Object changed = put(child, key, value, hash, shift + MapNode.BITS);
      return changed == child ? node : node.with(index, changed);
    }
    MapEntry entry = (MapEntry) at;
    return entry == null || entry.hash == hash
        ? MapEntry.put(entry, key, value, hash)
        : MapNode.of(entry, new MapEntry(key, value, hash, null), shift);
  }

  private static @Nullable Object remove(@Nullable Object at, Id key, int hash, int shift) {
    if (at instanceof MapNode node) {
      int index = hash >>> shift & MapNode.MASK;
      Object child = node.child(index);
      Object changed = remove(child, key, hash, shift + MapNode.BITS);
      return changed == child ? node : node.with(index, changed).orEntry();
    }
    return MapEntry.remove((MapEntry) at, key);
  }

  private static void forEach(@Nullable Object at, BiConsumer<Id, Object> action) {
    if (at instanceof MapNode node) {
      for (int i = 0; i < MapNode.WIDTH; i++) {
        forEach(node.child(i), action);
      }
      return;
    }
    for (MapEntry entry = (MapEntry) at; entry != null; entry = entry.next) {
      action.accept(entry.key, entry.value);
    }
  }

  private static void difference(
      @Nullable Object before, @Nullable Object after, Consumer<Id> action) {
    if (before == after) {
      return;
    }
    if (before instanceof MapNode left && after instanceof MapNode right) {
      for (int i = 0; i < MapNode.WIDTH; i++) {
        difference(left.child(i), right.child(i), action);
      }
      return;
    }
    if (before instanceof MapEntry old && after instanceof MapEntry now && old.isAlone(now)) {
      if (old.value != now.value) {
        action.accept(old.key);
      }
      return;
    }
    differenceOfEntries(before, after, action);
  }

  private static void differenceOfEntries(
      @Nullable Object before, @Nullable Object after, Consumer<Id> action) {
    TreeMap<Id, Object> old = new TreeMap<>();
    forEach(before, old::put);
    forEach(
        after,
        (key, value) -> {
          if (old.remove(key) != value) {
            action.accept(key);
          }
        });
    old.keySet().forEach(action);
  }
}
