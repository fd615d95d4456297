package io.nve.spi;

import java.util.List;

/**
 * How the pictures of a rendering came about. Backends that do not work in stretches count all
 * pictures as one that was encoded.
 *
 * @param encoded what was composed and encoded
 * @param reused what was taken from the cache
 * @param copied what was copied from a source as it is coded there
 * @param remarks why less was reused than the request allows, one sentence each
 */
public record RenderWork(Share encoded, Share reused, Share copied, List<String> remarks) {
  /** Copies the remarks. */
  public RenderWork {
    remarks = List.copyOf(remarks);
  }

  /**
   * A part of the pictures.
   *
   * @param stretches in how many pieces
   * @param frames how many pictures they have together
   */
  public record Share(long stretches, long frames) {
    /** Nothing. */
    public static final Share NONE = new Share(0, 0);

    /** Returns this and one more stretch. */
    public Share plus(long moreFrames) {
      return new Share(stretches + 1, frames + moreFrames);
    }
  }

  /** Returns that all of some frames were encoded in one piece, or that there were none. */
  public static RenderWork encoded(long frames) {
    Share all = frames == 0 ? Share.NONE : new Share(1, frames);
    return new RenderWork(all, Share.NONE, Share.NONE, List.of());
  }
}
