package io.nve.model;

import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link PersistentMap} of many entries at once: each node is written once, where one put
 * after the other would copy it for every entry.
 */
final class MapBuilder {
  private final Object[] values;
  private final int[] hashes;

  /** The entries of a node stand side by side in here, those of its children within. */
  private final int[] order;

  private final int[] scratch;

  private MapBuilder(Object[] values) {
    this.values = values;
    hashes = new int[values.length];
    order = new int[values.length];
    scratch = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      hashes[i] = PersistentMap.spread(PersistentMap.key(values[i]));
      order[i] = i;
    }
  }

  /**
   * @param values each known by an id of its own
   */
  static @Nullable Object root(Object[] values) {
    return new MapBuilder(values).at(0, values.length, 0);
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
    return MapNode.of(children);
  }

  private boolean sameHash(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (hashes[order[i]] != hashes[order[from]]) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object chain(int from, int to) {
    Object chain = null;
    for (int i = to - 1; i >= from; i--) {
      Object value = values[order[i]];
      chain = chain == null ? value : new MapClash(value, chain);
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
