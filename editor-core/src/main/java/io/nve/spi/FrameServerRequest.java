package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.RenderPlan;

/**
 * Asks for the frames of a composition.
 *
 * @param plan the composition
 * @param sources says where media is; of large media best where its proxies are
 * @param missing what to do about media that is not there
 * @param cacheBytes how many bytes of finished frames may be kept
 */
public record FrameServerRequest(
    RenderPlan plan, SourceResolver sources, MissingMedia missing, long cacheBytes) {
  /** The bytes of finished frames that are usually kept: 256 MiB, some 30 frames of 1080p. */
  public static final long USUAL_BYTES = 256L << 20;

  /**
   * Checks the size of the cache.
   *
   * @throws EditorException {@code INVALID_VALUE} if it is less than 0
   */
  public FrameServerRequest {
    if (cacheBytes < 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A cache has 0 bytes or more");
    }
  }

  /** Returns a request that takes media where the plan says and refuses when it is missing. */
  public static FrameServerRequest of(RenderPlan plan) {
    return new FrameServerRequest(
        plan, SourceResolver.asWritten(), MissingMedia.REFUSE, USUAL_BYTES);
  }

  /** Returns this request with another resolver. */
  public FrameServerRequest withSources(SourceResolver sources) {
    return new FrameServerRequest(plan, sources, missing, cacheBytes);
  }

  /** Returns this request with another way to treat missing media. */
  public FrameServerRequest withMissing(MissingMedia missing) {
    return new FrameServerRequest(plan, sources, missing, cacheBytes);
  }

  /** Returns this request with another limit on finished frames that are kept. */
  public FrameServerRequest withCacheBytes(long bytes) {
    return new FrameServerRequest(plan, sources, missing, bytes);
  }
}
