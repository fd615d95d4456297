package io.nve.model;

/**
 * The labels of a lane's leaves: numbers that rise from leaf to leaf, so that a clip which knows
 * its leaf's label is found by it. A new leaf gets one between its neighbours' and nobody else's
 * changes, until there is none left between two: then the whole lane is labelled anew.
 */
final class Labels {
  /** What all labels stay below. */
  static final int END = Integer.MAX_VALUE;

  /**
   * A label comes at most so far behind its neighbour's, lest a lane that grows at its end use up
   * half of what is left each time.
   */
  private static final int STEP = 1 << 20;

  private Labels() {}

  /** Returns the label of one of some leaves that are labelled at once. */
  static int of(int leaf, int leaves) {
    // The upper half stays free, for clips that are appended.
    return Integer.MIN_VALUE + leaf * (Integer.MAX_VALUE / leaves);
  }

  /** Returns a label behind one and before the bound; the bound if there is none. */
  static int between(int label, int bound) {
    // Read without sign, the difference is right even where it does not fit an int.
    int half = (bound - label) >>> 1;
    return half == 0 ? bound : label + Math.min(half, STEP);
  }
}
