package io.nve.model;

import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A hash map from ids to what is known by them, which shares structure between versions: a change
 * copies one path of {@linkplain MapNode nodes}, each of which leads on by three bits of the hash.
 * A value is {@link Identified}, or is an {@link Id} itself, so that no entry has to stand between
 * a node and a value.
 *
 * <p>It is a hash trie as in P. Bagwell, "Ideal Hash Trees" (2001), but its nodes hold their
 * children in fields, not in an array beside a bitmap: in JavaScript an array is two more objects
 * to make with every copy, and two more to pass through with every look-up. Iteration follows the
 * hashes, so nothing that is shown or written may depend on its order.
 *
 * <p>A map is an immutable value, unless it is changed under an {@link Owner}.
 */
@SuppressWarnings("ReferenceEquality") // what is shared is the same object; that is the point
final class PersistentMap<V> {
  private static final PersistentMap<?> EMPTY = new PersistentMap<>(null, 0);

  /** A {@link MapNode}; or a value, or a {@link MapClash}, if there is no more; or null. */
  private final @Nullable Object root;

  private final int size;

  private PersistentMap(@Nullable Object root, int size) {
    this.root = root;
    this.size = size;
  }

  @SuppressWarnings("unchecked") // an empty map holds no value of any type
  static <V> PersistentMap<V> empty() {
    return (PersistentMap<V>) EMPTY;
  }

  /** Returns a map of values, each known by an id of its own. */
  static <V> PersistentMap<V> of(V[] values) {
    return new PersistentMap<>(new MapBuilder(values).root(), values.length);
  }

  /** Returns a map of values, or null if two of them are known by one id. */
  static <V> @Nullable PersistentMap<V> ofDistinct(V[] values) {
    MapBuilder builder = new MapBuilder(values);
    Object root = builder.root();
    return builder.foundTwice() ? null : new PersistentMap<>(root, values.length);
  }

  /** Returns what a value is known by. */
  static Id key(Object value) {
    return value instanceof Id id ? id : ((Identified) value).id();
  }

  static int spread(Id key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // only values of this type are put
  @Nullable V get(Id key) {
    Object at = root;
    int bits = spread(key);
    while (at instanceof MapNode node) {
      at = node.child(bits & MapNode.MASK);
      bits >>>= MapNode.BITS;
    }
    return at == null ? null : (V) MapClash.get(at, key);
  }

  /**
   * Returns this map with a value in place of the one that its id has now.
   *
   * @param owner who makes the change, if not only this one; what has been made under it before
   *     changes in place, so this map is then not to be used any more
   */
  PersistentMap<V> replace(V value, @Nullable Owner owner) {
    return put(value, owner, size);
  }

  /** Returns this map with a value that it does not have yet; see {@link #replace}. */
  PersistentMap<V> add(V value, @Nullable Owner owner) {
    return put(value, owner, size + 1);
  }

  private PersistentMap<V> put(V value, @Nullable Owner owner, int newSize) {
    Id key = key(value);
    Object changed = put(root, key, value, spread(key), 0, owner);
    return changed == root && newSize == size ? this : new PersistentMap<>(changed, newSize);
  }

  /** Returns this map without the value that an id has now; see {@link #replace}. */
  PersistentMap<V> remove(Id key, @Nullable Owner owner) {
    return new PersistentMap<>(remove(root, key, spread(key), 0, owner), size - 1);
  }

  @SuppressWarnings("unchecked") // only values of this type are put
  void forEach(Consumer<V> action) {
    forEach(root, value -> action.accept((V) value));
  }

  /**
   * Calls the action for every key whose value is not the very same object in both maps; stretches
   * that the two share are skipped without being looked at.
   */
  static <V> void forEachDifference(
      PersistentMap<V> before, PersistentMap<V> after, Consumer<Id> action) {
    difference(before.root, after.root, action);
  }

  private static Object put(
      @Nullable Object at, Id key, Object value, int hash, int shift, @Nullable Owner owner) {
    if (at instanceof MapNode node) {
      int index = hash >>> shift & MapNode.MASK;
      Object child = node.child(index);
      Object changed = put(child, key, value, hash, shift + MapNode.BITS, owner);
      return changed == child ? node : node.with(index, changed, owner);
    }
    if (at == null) {
      return value;
    }
    int other = MapClash.hash(at);
    return other == hash
        ? MapClash.put(at, key, value)
        : MapNode.of(at, other, value, hash, shift, owner);
  }

  private static @Nullable Object remove(
      @Nullable Object at, Id key, int hash, int shift, @Nullable Owner owner) {
    if (at instanceof MapNode node) {
      int index = hash >>> shift & MapNode.MASK;
      Object child = node.child(index);
      Object changed = remove(child, key, hash, shift + MapNode.BITS, owner);
      return changed == child ? node : node.with(index, changed, owner).orOnly();
    }
    return at == null ? null : MapClash.remove(at, key);
  }

  private static void forEach(@Nullable Object at, Consumer<Object> action) {
    if (at instanceof MapNode node) {
      for (int i = 0; i < MapNode.WIDTH; i++) {
        forEach(node.child(i), action);
      }
    } else if (at != null) {
      MapClash.forEach(at, action);
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
    TreeMap<Id, Object> old = new TreeMap<>();
    forEach(before, value -> old.put(key(value), value));
    forEach(
        after,
        value -> {
          if (old.remove(key(value)) != value) {
            action.accept(key(value));
          }
        });
    old.keySet().forEach(action);
  }
}
