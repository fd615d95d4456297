package io.nve.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map from ids that shares structure between versions: a change copies one path
 * of at most seven small nodes.
 *
 * <p>A node keeps its entries and its children in one array, entries from the front and children
 * from the back, as in M. Steindorfer and J. Vinju, "Optimizing Hash-Array Mapped Tries for Fast
 * and Lean Immutable JVM Collections" (OOPSLA 2015). Iteration follows the hashes, so nothing that
 * is shown or written may depend on its order.
 */
@SuppressWarnings("ReferenceEquality") // what is shared is the same object; that is the point
final class PersistentMap<V> {
  private static final PersistentMap<?> EMPTY =
      new PersistentMap<>(new Node(0, 0, new Object[0]), 0);

  static final int BITS = 5;
  static final int WIDTH = 1 << BITS;
  static final int MASK = WIDTH - 1;

  /** How far the hash is shifted below its last bits, where entries collide. */
  static final int DEEPEST = 35;

  private final Node root;
  private final int size;

  private PersistentMap(Node root, int size) {
    this.root = root;
    this.size = size;
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
    return new PersistentMap<>(MapBuilder.root(keys, values), keys.length);
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // only put() stores values, and it takes V
  @Nullable V get(Id key) {
    int hash = spread(key);
    Node node = root;
    int shift = 0;
    while (shift < DEEPEST) {
      int bit = 1 << (hash >>> shift & MASK);
      if ((node.entries & bit) != 0) {
        int at = 2 * Integer.bitCount(node.entries & (bit - 1));
        return node.slots[at].equals(key) ? (V) node.slots[at + 1] : null;
      }
      if ((node.children & bit) == 0) {
        return null;
      }
      node = node.child(bit);
      shift += BITS;
    }
    int at = node.indexOf(key);
    return at < 0 ? null : (V) node.slots[at + 1];
  }

  PersistentMap<V> put(Id key, V value) {
    Node changed = put(root, key, value, spread(key), 0);
    if (changed == root) {
      return this;
    }
    return new PersistentMap<>(changed, size + (changed.grown ? 1 : 0));
  }

  PersistentMap<V> remove(Id key) {
    Node changed = remove(root, key, spread(key), 0);
    return changed == root ? this : new PersistentMap<>(changed, size - 1);
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

  static Node put(Node node, Id key, Object value, int hash, int shift) {
    if (shift >= DEEPEST) {
      return putColliding(node, key, value);
    }
    int bit = 1 << (hash >>> shift & MASK);
    if ((node.entries & bit) != 0) {
      int at = 2 * Integer.bitCount(node.entries & (bit - 1));
      if (node.slots[at].equals(key)) {
        return node.slots[at + 1] == value ? node : node.withSlot(at + 1, value, false);
      }
      Id other = (Id) node.slots[at];
      Node pair = put(Node.NONE, other, node.slots[at + 1], spread(other), shift + BITS);
      return node.entryToChild(bit, put(pair, key, value, hash, shift + BITS));
    }
    if ((node.children & bit) != 0) {
      int at = node.childIndex(bit);
      Node child = (Node) node.slots[at];
      Node changed = put(child, key, value, hash, shift + BITS);
      return changed == child ? node : node.withSlot(at, changed, changed.grown);
    }
    return node.withEntry(bit, key, value);
  }

  private static Node putColliding(Node node, Id key, Object value) {
    int at = node.indexOf(key);
    if (at >= 0) {
      return node.slots[at + 1] == value ? node : node.withSlot(at + 1, value, false);
    }
    Object[] slots = new Object[node.slots.length + 2];
    System.arraycopy(node.slots, 0, slots, 0, node.slots.length);
    slots[node.slots.length] = key;
    slots[node.slots.length + 1] = value;
    return new Node(0, 0, slots, true);
  }

  private static Node remove(Node node, Id key, int hash, int shift) {
    if (shift >= DEEPEST) {
      int at = node.indexOf(key);
      return at < 0 ? node : node.withoutSlots(at, 2, 0, 0);
    }
    int bit = 1 << (hash >>> shift & MASK);
    if ((node.entries & bit) != 0) {
      int at = 2 * Integer.bitCount(node.entries & (bit - 1));
      return node.slots[at].equals(key)
          ? node.withoutSlots(at, 2, node.entries ^ bit, node.children)
          : node;
    }
    if ((node.children & bit) == 0) {
      return node;
    }
    int at = node.childIndex(bit);
    Node child = (Node) node.slots[at];
    Node changed = remove(child, key, hash, shift + BITS);
    if (changed == child) {
      return node;
    }
    if (changed.slots.length == 2 && changed.children == 0) {
      return node.childToEntry(bit, changed.slots[0], changed.slots[1]);
    }
    return node.withSlot(at, changed, false);
  }

  private static void forEach(Node node, BiConsumer<Id, Object> action) {
    int last = node.slots.length - Integer.bitCount(node.children);
    for (int i = 0; i < last; i += 2) {
      action.accept((Id) node.slots[i], node.slots[i + 1]);
    }
    for (int i = last; i < node.slots.length; i++) {
      forEach((Node) node.slots[i], action);
    }
  }

  private static void difference(Node before, Node after, Consumer<Id> action) {
    if (before == after) {
      return;
    }
    if (before.isColliding() || after.isColliding()) {
      differenceOfEntries(before, after, action);
      return;
    }
    int bits = before.entries | before.children | after.entries | after.children;
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      int bit = rest & -rest;
      if ((before.children & after.children & bit) != 0) {
        difference(before.child(bit), after.child(bit), action);
      } else if ((before.entries & after.entries & bit) != 0) {
        differenceOfTwo(before, after, bit, action);
      } else {
        differenceOfEntries(before.subtree(bit), after.subtree(bit), action);
      }
    }
  }

  /** Most nodes that are looked at have entries that are the same: nothing is made for those. */
  private static void differenceOfTwo(Node before, Node after, int bit, Consumer<Id> action) {
    int left = before.entryIndex(bit);
    int right = after.entryIndex(bit);
    Id key = (Id) before.slots[left];
    Id other = (Id) after.slots[right];
    if (key != other && !key.equals(other)) {
      action.accept(key);
      action.accept(other);
    } else if (before.slots[left + 1] != after.slots[right + 1]) {
      action.accept(key);
    }
  }

  private static void differenceOfEntries(Node before, Node after, Consumer<Id> action) {
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

  /** A node; below the last hash bit its slots hold colliding entries, and both bitmaps are 0. */
  static final class Node {
    static final Node NONE = new Node(0, 0, new Object[0]);

    final int entries;
    final int children;
    final Object[] slots;

    /** Whether the put that made this node added a key. */
    final boolean grown;

    Node(int entries, int children, Object[] slots) {
      this(entries, children, slots, false);
    }

    Node(int entries, int children, Object[] slots, boolean grown) {
      this.entries = entries;
      this.children = children;
      this.slots = slots;
      this.grown = grown;
    }

    boolean isColliding() {
      return entries == 0 && children == 0 && slots.length > 0;
    }

    int childIndex(int bit) {
      return slots.length - 1 - Integer.bitCount(children & (bit - 1));
    }

    Node child(int bit) {
      return (Node) slots[childIndex(bit)];
    }

    int entryIndex(int bit) {
      return 2 * Integer.bitCount(entries & (bit - 1));
    }

    /** Returns what hangs under a bit as a node of its own. */
    Node subtree(int bit) {
      if ((children & bit) != 0) {
        return child(bit);
      }
      if ((entries & bit) == 0) {
        return NONE;
      }
      int at = entryIndex(bit);
      return new Node(1, 0, new Object[] {slots[at], slots[at + 1]});
    }

    int indexOf(Id key) {
      for (int i = 0; i < slots.length; i += 2) {
        if (slots[i].equals(key)) {
          return i;
        }
      }
      return -1;
    }

    Node withSlot(int at, Object value, boolean grown) {
      Object[] changed = slots.clone();
      changed[at] = value;
      return new Node(entries, children, changed, grown);
    }

    Node withEntry(int bit, Id key, Object value) {
      int at = 2 * Integer.bitCount(entries & (bit - 1));
      Object[] changed = new Object[slots.length + 2];
      System.arraycopy(slots, 0, changed, 0, at);
      changed[at] = key;
      changed[at + 1] = value;
      System.arraycopy(slots, at, changed, at + 2, slots.length - at);
      return new Node(entries | bit, children, changed, true);
    }

    Node withoutSlots(int at, int count, int newEntries, int newChildren) {
      Object[] changed = new Object[slots.length - count];
      System.arraycopy(slots, 0, changed, 0, at);
      System.arraycopy(slots, at + count, changed, at, changed.length - at);
      return new Node(newEntries, newChildren, changed);
    }

    Node entryToChild(int bit, Node child) {
      int from = 2 * Integer.bitCount(entries & (bit - 1));
      int to = slots.length - 2 - Integer.bitCount(children & (bit - 1));
      Object[] changed = new Object[slots.length - 1];
      System.arraycopy(slots, 0, changed, 0, from);
      System.arraycopy(slots, from + 2, changed, from, to - from);
      changed[to] = child;
      System.arraycopy(slots, to + 2, changed, to + 1, slots.length - to - 2);
      return new Node(entries ^ bit, children | bit, changed, true);
    }

    Node childToEntry(int bit, Object key, Object value) {
      int from = childIndex(bit);
      int to = 2 * Integer.bitCount(entries & (bit - 1));
      Object[] changed = new Object[slots.length + 1];
      System.arraycopy(slots, 0, changed, 0, to);
      changed[to] = key;
      changed[to + 1] = value;
      System.arraycopy(slots, to, changed, to + 2, from - to);
      System.arraycopy(slots, from + 1, changed, from + 2, slots.length - from - 1);
      return new Node(entries | bit, children ^ bit, changed);
    }
  }
}
