package io.nve.model;

import org.jspecify.annotations.Nullable;

/** Checks everything that a {@link Lane} relies on. */
final class LaneFaults {
  private int count;
  private @Nullable String first;
  private long lastStart = Long.MIN_VALUE;
  private long lastLabel = Long.MIN_VALUE;

  /** Returns the first fault, or null. */
  @Nullable String first() {
    return first;
  }

  /** Returns how many clips were met. */
  int count() {
    return count;
  }

  /** Checks a root. */
  void check(Piece root) {
    check(root, root, 0);
  }

  private void check(Piece root, Piece piece, long holder) {
    note(piece.size > 0 && piece.size <= Piece.CAPACITY, "a piece is empty or too large");
    switch (piece) {
      case Leaf leaf -> checkLeaf(root, leaf, holder + leaf.offset);
      case Branch branch -> checkBranch(root, branch, holder + branch.offset);
    }
  }

  private void checkLeaf(Piece root, Leaf leaf, long base) {
    note(leaf.label > lastLabel, "the labels of the leaves do not rise");
    lastLabel = leaf.label;
    long top = Long.MIN_VALUE;
    for (int i = 0; i < leaf.size; i++) {
      Standing clip = leaf.clips[i];
      note(base + clip.start >= lastStart, "clip " + clip.id + " is out of order");
      note(root.start(clip.id, leaf.label) == base + clip.start, clip.id + " is not found");
      lastStart = base + clip.start;
      top = Math.max(top, clip.end);
      count++;
    }
    checkEdges(leaf, leaf.offset + leaf.clips[0].start, leaf.offset + top);
  }

  private void checkBranch(Piece root, Branch branch, long base) {
    long top = Long.MIN_VALUE;
    for (int p = 0; p < branch.size; p++) {
      Piece part = branch.parts[p];
      check(root, part, base);
      top = Math.max(top, part.top);
      note(part.reach == top, "a branch does not know how far its parts reach");
      note(part instanceof Leaf == branch.parts[0] instanceof Leaf, "leaves beside branches");
    }
    note(branch.label == branch.parts[0].label, "a branch does not know its first label");
    checkEdges(branch, branch.offset + branch.parts[0].first, branch.offset + top);
  }

  private void checkEdges(Piece piece, long start, long top) {
    note(piece.first == start && piece.top == top, "a piece does not know where it begins or ends");
  }

  private void note(boolean holds, String fault) {
    if (!holds && first == null) {
      first = fault;
    }
  }
}
