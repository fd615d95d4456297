package io.nve.ffmpeg.internal.composite;

/** Mixing weights as fixed point: {@link #ONE} is all of the new, 0 all of the old. */
final class Weight {
  /** The bits after the point. 255 × 4 × 2^15 still fits an int, which chroma sums need. */
  static final int BITS = 15;

  static final int ONE = 1 << BITS;
  static final int HALF = ONE / 2;

  private Weight() {}

  /** The weight for a share from 0 to 1; shares outside are clipped, NaN is 0. */
  static int of(double share) {
    if (!(share > 0)) {
      return 0;
    }
    return share >= 1 ? ONE : (int) Math.floor(share * ONE + 0.5);
  }
}
