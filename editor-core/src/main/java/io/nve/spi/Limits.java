package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.time.Ticks;

/**
 * What work on media may use. Media comes from strangers, so there are always limits.
 *
 * @param pixels the most pixels of a picture, decoded or composed
 * @param streams the most streams of a file
 * @param duration the longest media or output, in ticks
 * @param wallMillis the longest that the work may take, in milliseconds
 */
public record Limits(long pixels, int streams, long duration, long wallMillis) {
  /** 8192 × 8192 pixels, 64 streams, 24 hours of media, a day of work. */
  public static final Limits DEFAULT =
      new Limits(8192L * 8192, 64, 24 * 3600 * Ticks.PER_SECOND, 24 * 3600 * 1000L);

  /**
   * Checks the numbers.
   *
   * @throws EditorException {@code INVALID_VALUE} if one is not more than 0
   */
  public Limits {
    if (pixels <= 0 || streams <= 0 || duration <= 0 || wallMillis <= 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "Limits must be more than 0");
    }
  }

  /** Returns these limits with another number of pixels. */
  public Limits withPixels(long pixels) {
    return new Limits(pixels, streams, duration, wallMillis);
  }

  /** Returns these limits with another number of streams. */
  public Limits withStreams(int streams) {
    return new Limits(pixels, streams, duration, wallMillis);
  }

  /** Returns these limits with another duration of media. */
  public Limits withDuration(long duration) {
    return new Limits(pixels, streams, duration, wallMillis);
  }

  /** Returns these limits with another time that the work may take. */
  public Limits withWallMillis(long wallMillis) {
    return new Limits(pixels, streams, duration, wallMillis);
  }

  /**
   * Checks the size of a picture.
   *
   * @throws EditorException {@code LIMIT_PIXELS} if it is too large
   */
  public void checkPixels(long width, long height) {
    if (width * height > pixels || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new EditorException(
          ErrorCode.LIMIT_PIXELS,
          "A picture of " + width + "x" + height + " has more than " + pixels + " pixels");
    }
  }

  /**
   * Checks the number of a file's streams.
   *
   * @throws EditorException {@code LIMIT_STREAMS} if there are too many
   */
  public void checkStreams(long count) {
    if (count > streams) {
      throw new EditorException(
          ErrorCode.LIMIT_STREAMS, "The media has " + count + " streams, more than " + streams);
    }
  }

  /**
   * Checks how long media or output is.
   *
   * @throws EditorException {@code LIMIT_DURATION} if it is too long
   */
  public void checkDuration(long ticks) {
    if (ticks > duration) {
      throw new EditorException(
          ErrorCode.LIMIT_DURATION,
          "Media of "
              + ticks / Ticks.PER_SECOND
              + " s is longer than "
              + duration / Ticks.PER_SECOND
              + " s");
    }
  }
}
