package io.nve.ffmpeg.internal.segment;

/**
 * Some frames of a plan that follow each other.
 *
 * @param first the number of the first
 * @param count how many there are, at least 1
 */
public record Stretch(long first, long count) {
  /** Checks that there is a frame. */
  public Stretch {
    if (count < 1) {
      throw new IllegalArgumentException("a stretch of " + count + " frames");
    }
  }

  /** Returns the number of the first frame behind it. */
  public long end() {
    return first + count;
  }
}
