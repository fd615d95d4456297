package io.nve.ffmpeg.internal.encode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How pictures are encoded.
 *
 * <p>Pictures are always 8-bit 4:2:0, tagged BT.709 and limited range.
 *
 * @param encoder libav*'s name of the encoder, for example {@code libx264}
 * @param width in pixels, even
 * @param height in pixels, even
 * @param rateNum frames …
 * @param rateDen … per so many seconds
 * @param bitRate bits per second, or 0 when the options set the quality
 * @param keyInterval most frames from one key frame to the next
 * @param threads for the encoder to use
 * @param options the encoder's own options by name
 */
public record VideoEncoding(
    String encoder,
    int width,
    int height,
    int rateNum,
    int rateDen,
    long bitRate,
    int keyInterval,
    int threads,
    Map<String, String> options) {
  /** Returns the same with another number of threads. */
  public VideoEncoding withThreads(int number) {
    return new VideoEncoding(
        encoder, width, height, rateNum, rateDen, bitRate, keyInterval, number, options);
  }

  /** Returns the same with another option for the encoder. */
  public VideoEncoding withOption(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(options);
    more.put(name, value);
    return new VideoEncoding(
        encoder, width, height, rateNum, rateDen, bitRate, keyInterval, threads, more);
  }

  /** Checks the sizes and copies the options. */
  public VideoEncoding {
    if (width < 2 || height < 2 || (width | height) % 2 != 0) {
      throw new IllegalArgumentException("4:2:0 needs even sides, not " + width + "x" + height);
    }
    if (rateNum < 1 || rateDen < 1) {
      throw new IllegalArgumentException("not a frame rate: " + rateNum + "/" + rateDen);
    }
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
