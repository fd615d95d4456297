package io.nve.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link PersistentMap} of many entries at once: each node is written once, where one put
 * after the other would copy it for every entry.
 */
final class MapBuilder {
  /** As deep as the bits of a hash lead, and what is below. */
  private static final int LEVELS = Integer.SIZE / MapNode.BITS + 2;

  private final Object[] values;
  private final int[] hashes;

  /** The entries of a node stand side by side in here, those of its children within. */
  private final int[] order;

  private final int[] scratch;

  // What nodes of one depth are made in, one after the other.
  private final int[][] starts = new int[LEVELS][];
  private final @Nullable Object[][] children = new @Nullable Object[LEVELS][];

  private boolean twice;

  MapBuilder(Object[] values) {
    this.values = values;
    hashes = new int[values.length];
    order = new int[values.length];
    scratch = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      hashes[i] = PersistentMap.spread(PersistentMap.key(values[i]));
      order[i] = i;
    }
  }

  @Nullable Object root() {
    return at(0, values.length, 0);
  }

  /** Returns whether two values are known by one id; then the map that was made is none. */
  boolean foundTwice() {
    return twice;
  }

  private @Nullable Object at(int from, int to, int level) {
    if (to - from < 2) {
      return from == to ? null : values[order[from]];
    }
    if (sameHash(from, to)) {
      return chain(from, to);
    }
    if (to - from == 2) {
      int one = order[from];
      int other = order[from + 1];
      int shift = level * MapNode.BITS;
      return MapNode.of(values[one], hashes[one], values[other], hashes[other], shift, null);
    }
    int[] groups = group(from, to, level);
    @Nullable Object[] nodes = children[level];
    for (int i = 0; i < MapNode.WIDTH; i++) {
      nodes[i] = at(groups[i], groups[i + 1], level + 1);
    }
    return MapNode.of(nodes);
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
      twice |= chain != null && MapClash.get(chain, PersistentMap.key(value)) != null;
      chain = chain == null ? value : new MapClash(value, chain);
    }
    return chain;
  }

  /**
   * Groups a stretch of the order by three bits; returns where each group starts, and the end. They
   * hold until the next node of this depth is made.
   */
  private int[] group(int from, int to, int level) {
    if (starts[level] == null) {
      starts[level] = new int[MapNode.WIDTH + 2];
      children[level] = new @Nullable Object[MapNode.WIDTH];
    }
    int shift = level * MapNode.BITS;
    int[] groups = starts[level];
    Arrays.fill(groups, 0);
    for (int i = from; i < to; i++) {
      groups[(hashes[order[i]] >>> shift & MapNode.MASK) + 2]++;
    }
    groups[1] = from;
    for (int b = 2; b < groups.length; b++) {
      groups[b] += groups[b - 1];
    }
    // Each group's start moves on to its end, which is where the next one starts.
    for (int i = from; i < to; i++) {
      scratch[groups[(hashes[order[i]] >>> shift & MapNode.MASK) + 1]++] = order[i];
    }
    groups[0] = from;
    System.arraycopy(scratch, from, order, from, to - from);
    return groups;
  }
}
