package io.nve.model;

/**
 * Makes a {@link PersistentMap} of many entries at once: each node is written once, in its final
 * size, where one put after the other would copy it for every entry.
 */
final class MapBuilder {
  /** Up to so many entries are quicker put one by one than grouped. */
  private static final int FEW = 3;

  private final Id[] keys;
  private final Object[] values;
  private final int[] hashes;

  /** The entries of a node stand side by side in here, those of its children within. */
  private final int[] order;

  private final int[] scratch;

  private MapBuilder(Id[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
    hashes = new int[keys.length];
    order = new int[keys.length];
    scratch = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      hashes[i] = PersistentMap.spread(keys[i]);
      order[i] = i;
    }
  }

  /**
   * @param keys each once
   */
  static PersistentMap.Node root(Id[] keys, Object[] values) {
    return new MapBuilder(keys, values).node(0, keys.length, 0);
  }

  private PersistentMap.Node node(int from, int to, int shift) {
    if (shift >= PersistentMap.DEEPEST || to - from <= FEW) {
      return few(from, to, shift);
    }
    int[] starts = group(from, to, shift);
    int entries = 0;
    int children = 0;
    for (int b = 0; b < PersistentMap.WIDTH; b++) {
      int count = starts[b + 1] - starts[b];
      entries |= count == 1 ? 1 << b : 0;
      children |= count > 1 ? 1 << b : 0;
    }
    Object[] slots = new Object[2 * Integer.bitCount(entries) + Integer.bitCount(children)];
    int front = 0;
    int back = slots.length;
    for (int b = 0; b < PersistentMap.WIDTH; b++) {
      int count = starts[b + 1] - starts[b];
      if (count == 1) {
        slots[front++] = keys[order[starts[b]]];
        slots[front++] = values[order[starts[b]]];
      } else if (count > 1) {
        slots[--back] = node(starts[b], starts[b + 1], shift + PersistentMap.BITS);
      }
    }
    return new PersistentMap.Node(entries, children, slots);
  }

  /** Groups a stretch of the order by five bits; returns where each group starts, and the end. */
  private int[] group(int from, int to, int shift) {
    int[] starts = new int[PersistentMap.WIDTH + 1];
    for (int i = from; i < to; i++) {
      starts[(hashes[order[i]] >>> shift & PersistentMap.MASK) + 1]++;
    }
    starts[0] = from;
    for (int b = 0; b < PersistentMap.WIDTH; b++) {
      starts[b + 1] += starts[b];
    }
    int[] next = starts.clone();
    for (int i = from; i < to; i++) {
      scratch[next[hashes[order[i]] >>> shift & PersistentMap.MASK]++] = order[i];
    }
    System.arraycopy(scratch, from, order, from, to - from);
    return starts;
  }

  private PersistentMap.Node few(int from, int to, int shift) {
    PersistentMap.Node node = PersistentMap.Node.NONE;
    for (int i = from; i < to; i++) {
      int at = order[i];
      node = PersistentMap.put(node, keys[at], values[at], hashes[at], shift);
    }
    return node;
  }
}
