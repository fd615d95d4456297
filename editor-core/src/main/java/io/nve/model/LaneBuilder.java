package io.nve.model;

import java.util.Arrays;
import java.util.List;

/** Makes a lane of many clips at once: filled to three quarters, so that the first inserts fit. */
final class LaneBuilder {
  private static final int FILL = Piece.CAPACITY * 3 / 4;

  private LaneBuilder() {}

  /** Is told in which leaf each clip has come to stand. */
  interface Housing {
    void set(Lane.Entry entry, int home);
  }

  /**
   * @param unsorted at least one clip
   */
  static Lane build(List<Lane.Entry> unsorted, Housing housing) {
    Lane.Entry[] entries = unsorted.toArray(new Lane.Entry[0]);
    Arrays.sort(entries);
    Piece[] pieces = new Piece[groups(entries.length)];
    for (int p = 0; p < pieces.length; p++) {
      int label = Labels.of(p, pieces.length);
      Standing[] clips = new Standing[Math.min(FILL, entries.length - p * FILL)];
      for (int i = 0; i < clips.length; i++) {
        Lane.Entry entry = entries[p * FILL + i];
        clips[i] = new Standing(entry.id(), entry.start(), entry.end());
        housing.set(entry, label);
      }
      pieces[p] = Leaf.of(label, 0, clips);
    }
    while (pieces.length > 1) {
      pieces = holders(pieces);
    }
    return Lane.of(pieces[0], entries.length);
  }

  private static Piece[] holders(Piece[] pieces) {
    Piece[] holders = new Piece[groups(pieces.length)];
    for (int h = 0; h < holders.length; h++) {
      int to = Math.min(pieces.length, (h + 1) * FILL);
      holders[h] = Branch.of(0, Arrays.copyOfRange(pieces, h * FILL, to));
    }
    return holders;
  }

  private static int groups(int size) {
    return (size + FILL - 1) / FILL;
  }
}
