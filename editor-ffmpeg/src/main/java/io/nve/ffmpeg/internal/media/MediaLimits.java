package io.nve.ffmpeg.internal.media;

import io.nve.time.Ticks;
import java.time.Duration;

/**
 * How much media may ask of us.
 *
 * @param maxPixels most pixels in one picture
 * @param maxStreams most streams in one file
 * @param maxDuration longest media in ticks
 * @param patience longest that one call may take before it is given up
 */
public record MediaLimits(long maxPixels, int maxStreams, long maxDuration, Duration patience) {
  private static final long PIXELS = 1L << 26;
  private static final int STREAMS = 64;
  private static final long DAYS = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** 67,108,864 pixels, 64 streams, seven days, 30 seconds. */
  public static MediaLimits standard() {
    return new MediaLimits(PIXELS, STREAMS, Ticks.ofSeconds(DAYS * 24 * 3600), PATIENCE);
  }
}
