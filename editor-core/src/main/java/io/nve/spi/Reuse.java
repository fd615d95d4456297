package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * What a rendering may take over instead of encoding it anew. A backend is free to reuse less than
 * it may; {@link RenderResult#work} says what it did.
 *
 * <pre>{@code
 * RenderRequest request =
 *     RenderRequest.of(plan, "out.mp4", OutputPreset.MP4.format())
 *         .withReuse(Reuse.cachedIn("/var/cache/exports").withSources(true));
 * }</pre>
 *
 * @param cacheFolder the folder in which encoded stretches are kept for later renderings, made if
 *     it is not there; empty for none. Several processes may use one folder at a time
 * @param cacheBytes the most bytes that the folder may hold; what was not used for longest goes
 *     first
 * @param sources whether coded pictures of a source may be copied where an output shows nothing
 *     else. They keep the quality and size that they have in the source, whatever quality was asked
 *     for
 */
public record Reuse(String cacheFolder, long cacheBytes, boolean sources) {
  /** The bytes that {@link #cachedIn} lets a folder hold: 8 GiB. */
  public static final long USUAL_BYTES = 8L << 30;

  /** Everything is encoded anew. */
  public static final Reuse NONE = new Reuse("", 0, false);

  /**
   * Checks the folder.
   *
   * @throws EditorException {@code INVALID_VALUE} if it has a NUL character, or if there is one and
   *     it may not hold anything
   */
  public Reuse {
    if (cacheFolder.indexOf('\0') >= 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A folder's path has no NUL character");
    }
    if (cacheBytes < 0 || (cacheBytes == 0 && !cacheFolder.isEmpty())) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A cache must be able to hold something");
    }
  }

  /** Returns reuse of what is kept in a folder of the usual size. */
  public static Reuse cachedIn(String folder) {
    return new Reuse(folder, USUAL_BYTES, false);
  }

  /** Returns this with another limit on the folder. */
  public Reuse withCacheBytes(long bytes) {
    return new Reuse(cacheFolder, bytes, sources);
  }

  /** Returns this with coded pictures of sources copied or not. */
  public Reuse withSources(boolean copied) {
    return new Reuse(cacheFolder, cacheBytes, copied);
  }

  /** Returns whether there is a folder. */
  public boolean isCached() {
    return !cacheFolder.isEmpty();
  }
}
