package io.nve.ffmpeg.internal.mix;

import java.util.Arrays;

/**
 * A run of samples: one array per channel, ±1 full scale.
 *
 * <p>A block keeps its arrays and is filled again and again.
 */
public final class SoundBlock {
  private final float[][] samples;
  private final int capacity;
  private int length;

  /** A silent block. */
  public SoundBlock(int channels, int capacity) {
    this.samples = new float[channels][capacity];
    this.capacity = capacity;
    this.length = capacity;
  }

  /** Makes the block silent and gives it a length, at most its capacity. */
  public SoundBlock clear(int newLength) {
    if (newLength < 0 || newLength > capacity) {
      throw new IllegalArgumentException(newLength + " samples in a block of " + capacity);
    }
    length = newLength;
    for (float[] channel : samples) {
      Arrays.fill(channel, 0, newLength, 0);
    }
    return this;
  }

  /** Samples in each channel. */
  public int length() {
    return length;
  }

  /** The most samples that a channel can have. */
  public int capacity() {
    return capacity;
  }

  /** How many channels there are. */
  public int channels() {
    return samples.length;
  }

  /** The samples of one channel; only the first {@link #length} count. */
  public float[] channel(int index) {
    return samples[index];
  }

  /** All channels, as decoders fill them. */
  public float[][] array() {
    return samples;
  }
}
