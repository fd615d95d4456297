package io.nve.ffmpeg.testmedia;

import java.util.Arrays;

/**
 * A sound of which any stretch tells where it comes from: soft noise, computed from the sample's
 * number alone. Its autocorrelation has one sharp peak, so a decoded stretch can be placed to the
 * sample even after a lossy codec.
 */
public final class TestSound {
  private static final int SMOOTH = 6;

  private TestSound() {}

  /** Returns sample {@code n} of {@code channel}, within ±0.5; silence before sample 0. */
  public static float at(long n, int channel) {
    if (n < 0) {
      return 0;
    }
    double sum = 0;
    for (int k = 0; k < SMOOTH; k++) {
      sum += noise(n + k, channel);
    }
    return (float) (sum / SMOOTH * 0.5);
  }

  /** Returns samples {@code from} to {@code from + count} of {@code channel}. */
  public static float[] range(long from, int count, int channel) {
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      samples[i] = at(from + i, channel);
    }
    return samples;
  }

  /**
   * Returns by how many samples {@code heard} comes late against this sound from {@code from} on: 0
   * when it is in place, negative when early.
   *
   * @throws AssertionError when no place within {@code reach} samples fits
   */
  public static int lateness(float[] heard, long from, int channel, int reach) {
    float[] around = range(from - reach, heard.length + 2 * reach, channel);
    double best = 0;
    int place = 0;
    for (int shift = -reach; shift <= reach; shift++) {
      double fit =
          correlation(
              heard, Arrays.copyOfRange(around, reach - shift, reach - shift + heard.length));
      if (fit > best) {
        best = fit;
        place = shift;
      }
    }
    if (best < 0.5) {
      throw new AssertionError("fits nowhere within " + reach + " samples, at best " + best);
    }
    return place;
  }

  /** Returns how alike two stretches are: 1 for the same up to loudness, 0 for strangers. */
  public static double correlation(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }

  /** Hashes the number to ±1 with the finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static double noise(long n, int channel) {
    long z = (n * 2 + channel + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >> 11) / (double) (1L << 52);
  }
}
