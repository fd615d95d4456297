package io.nve.ffmpeg.internal.encode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How sound is encoded.
 *
 * @param encoder libav*'s name of the encoder, for example {@code aac}
 * @param sampleRate samples per second and channel
 * @param channels 1 to 8
 * @param bitRate bits per second, or 0 for encoders without one
 * @param options the encoder's own options by name
 */
public record AudioEncoding(
    String encoder, int sampleRate, int channels, long bitRate, Map<String, String> options) {
  /** Checks the numbers and copies the options. */
  public AudioEncoding {
    if (sampleRate < 1 || channels < 1) {
      throw new IllegalArgumentException(channels + " channels at " + sampleRate);
    }
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
