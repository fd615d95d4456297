package io.nve.ffmpeg.internal.encode;

/**
 * How sound is encoded.
 *
 * @param encoder libav*'s name of the encoder, for example {@code aac}
 * @param sampleRate samples per second and channel
 * @param channels 1 or 2
 * @param bitRate bits per second, or 0 for encoders without one
 */
public record AudioEncoding(String encoder, int sampleRate, int channels, long bitRate) {
  /** Checks the numbers. */
  public AudioEncoding {
    if (sampleRate < 1 || channels < 1) {
      throw new IllegalArgumentException(channels + " channels at " + sampleRate);
    }
  }
}
