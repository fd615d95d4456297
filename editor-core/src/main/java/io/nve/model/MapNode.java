package io.nve.model;

import org.jspecify.annotations.Nullable;

/** A node of a {@link PersistentMap}: for each value of three bits a node, an entry, or null. */
final class MapNode {
  static final int BITS = 3;
  static final int WIDTH = 1 << BITS;
  static final int MASK = WIDTH - 1;

  private final @Nullable Object c0;
  private final @Nullable Object c1;
  private final @Nullable Object c2;
  private final @Nullable Object c3;
  private final @Nullable Object c4;
  private final @Nullable Object c5;
  private final @Nullable Object c6;
  private final @Nullable Object c7;

  /** How many entries are under it. */
  private final int size;

  private MapNode(
      @Nullable Object c0,
      @Nullable Object c1,
      @Nullable Object c2,
      @Nullable Object c3,
      @Nullable Object c4,
      @Nullable Object c5,
      @Nullable Object c6,
      @Nullable Object c7,
      int size) {
    this.c0 = c0;
    this.c1 = c1;
    this.c2 = c2;
    this.c3 = c3;
    this.c4 = c4;
    this.c5 = c5;
    this.c6 = c6;
    this.c7 = c7;
    this.size = size;
  }

  /** Returns a node of eight children, of which at least two are. */
  static MapNode of(@Nullable Object[] c, int size) {
    return new MapNode(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], size);
  }

  /** Returns a node of two entries with different hashes. */
  static MapNode of(MapEntry one, MapEntry other, int shift) {
    int index = one.hash >>> shift & MASK;
    int otherIndex = other.hash >>> shift & MASK;
    @Nullable Object[] children = new @Nullable Object[WIDTH];
    children[otherIndex] = other;
    children[index] = index == otherIndex ? of(one, other, shift + BITS) : one;
    return of(children, size(one) + size(other));
  }

  /** Returns how many entries there are in a node, a chain of entries, or nothing. */
  static int size(@Nullable Object at) {
    if (at instanceof MapNode node) {
      return node.size;
    }
    int count = 0;
    for (MapEntry entry = (MapEntry) at; entry != null; entry = entry.next) {
      count++;
    }
    return count;
  }

  @Nullable Object child(int index) {
    return switch (index) {
      case 0 -> c0;
      case 1 -> c1;
      case 2 -> c2;
      case 3 -> c3;
      case 4 -> c4;
      case 5 -> c5;
      case 6 -> c6;
      default -> c7;
    };
  }

  MapNode with(int index, @Nullable Object child) {
    return new MapNode(
        index == 0 ? child : c0,
        index == 1 ? child : c1,
        index == 2 ? child : c2,
        index == 3 ? child : c3,
        index == 4 ? child : c4,
        index == 5 ? child : c5,
        index == 6 ? child : c6,
        index == 7 ? child : c7,
        size + size(child) - size(child(index)));
  }

  /** Returns this node, or its entry if there is only one left in it. */
  Object orEntry() {
    for (int i = 0; size == 1 && i < WIDTH; i++) {
      if (child(i) instanceof MapEntry entry) {
        return entry;
      }
    }
    return this;
  }
}
