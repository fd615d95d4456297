package io.nve.model;

import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link PersistentMap} of many entries at once: each node is written once, where one put
 * after the other would copy it for every entry.
 */
final class MapBuilder {
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
  static @Nullable Object root(Id[] keys, Object[] values) {
    return new MapBuilder(keys, values).at(0, keys.length, 0);
  }

  private @Nullable Object at(int from, int to, int shift) {
    if (sameHash(from, to)) {
      return chain(from, to);
    }
    int[] starts = group(from, to, shift);
    @Nullable Object[] children = new @Nullable Object[MapNode.WIDTH];
    for (int i = 0; i < MapNode.WIDTH; i++) {
      children[i] = at(starts[i], starts[i + 1], shift + MapNode.BITS);
    }
    return MapNode.of(children, to - from);
  }

  private boolean sameHash(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (hashes[order[i]] != hashes[order[from]]) {
        return false;
      }
    }
    return true;
  }

  private @Nullable MapEntry chain(int from, int to) {
    MapEntry chain = null;
    for (int i = to - 1; i >= from; i--) {
      chain = new MapEntry(keys[order[i]], values[order[i]], hashes[order[i]], chain);
    }
    return chain;
  }

  /** Groups a stretch of the order by three bits; returns where each group starts, and the end. */
  private int[] group(int from, int to, int shift) {
    int[] starts = new int[MapNode.WIDTH + 1];
    for (int i = from; i < to; i++) {
      starts[(hashes[order[i]] >>> shift & MapNode.MASK) + 1]++;
    }
    starts[0] = from;
    for (int b = 0; b < MapNode.WIDTH; b++) {
      starts[b + 1] += starts[b];
    }
    int[] next = starts.clone();
    for (int i = from; i < to; i++) {
      scratch[next[hashes[order[i]] >>> shift & MapNode.MASK]++] = order[i];
    }
    System.arraycopy(scratch, from, order, from, to - from);
    return starts;
  }
}
