package io.nve.model;

import org.jspecify.annotations.Nullable;

/** A node of a {@link PersistentMap}: for each value of three bits a node, a value, or null. */
final class MapNode {
  static final int BITS = 3;
  static final int WIDTH = 1 << BITS;
  static final int MASK = WIDTH - 1;

  private static final MapNode NONE = of(new Object[WIDTH]);

  private @Nullable Object c0;
  private @Nullable Object c1;
  private @Nullable Object c2;
  private @Nullable Object c3;
  private @Nullable Object c4;
  private @Nullable Object c5;
  private @Nullable Object c6;
  private @Nullable Object c7;

  /** Who may change this node, if anybody may. */
  private final @Nullable Owner owner;

  private MapNode(
      @Nullable Object c0,
      @Nullable Object c1,
      @Nullable Object c2,
      @Nullable Object c3,
      @Nullable Object c4,
      @Nullable Object c5,
      @Nullable Object c6,
      @Nullable Object c7,
      @Nullable Owner owner) {
    this.c0 = c0;
    this.c1 = c1;
    this.c2 = c2;
    this.c3 = c3;
    this.c4 = c4;
    this.c5 = c5;
    this.c6 = c6;
    this.c7 = c7;
    this.owner = owner;
  }

  /** Returns a node of eight children, of which at least two are. */
  static MapNode of(@Nullable Object[] c) {
    return new MapNode(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], null);
  }

  /** Returns a node of two values, or clashes of values, with different hashes. */
  static MapNode of(
      Object one, int hash, Object other, int otherHash, int shift, @Nullable Owner owner) {
    int index = hash >>> shift & MASK;
    int otherIndex = otherHash >>> shift & MASK;
    return index == otherIndex
        ? NONE.with(index, of(one, hash, other, otherHash, shift + BITS, owner), owner)
        : NONE.with(index, one, owner).with(otherIndex, other, owner);
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

  /** Returns this node with another child: itself, if it is the owner's. */
  @SuppressWarnings("ReferenceEquality")
  MapNode with(int index, @Nullable Object child, @Nullable Owner by) {
    if (by != null && by == owner) {
      set(index, child);
      return this;
    }
    return new MapNode(
        index == 0 ? child : c0,
        index == 1 ? child : c1,
        index == 2 ? child : c2,
        index == 3 ? child : c3,
        index == 4 ? child : c4,
        index == 5 ? child : c5,
        index == 6 ? child : c6,
        index == 7 ? child : c7,
        by);
  }

  private void set(int index, @Nullable Object child) {
    switch (index) {
      case 0 -> c0 = child;
      case 1 -> c1 = child;
      case 2 -> c2 = child;
      case 3 -> c3 = child;
      case 4 -> c4 = child;
      case 5 -> c5 = child;
      case 6 -> c6 = child;
      default -> c7 = child;
    }
  }

  /** Returns this node, or its child if there is only one left in it and that is not a node. */
  Object orOnly() {
    Object only = null;
    for (int i = 0; i < WIDTH; i++) {
      Object child = child(i);
      if (child instanceof MapNode || (child != null && only != null)) {
        return this;
      }
      only = child == null ? only : child;
    }
    return only == null ? this : only;
  }
}
