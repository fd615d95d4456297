package io.nve.ffmpeg.internal.render;

/** Where a layer's samples come from; used by one thread. */
interface SoundFeed extends AutoCloseable {
  /**
   * Reads samples of all channels. Where there are none, there is silence.
   *
   * @param position number of the first sample from the source's beginning; may be negative
   * @param planes one array for each channel
   * @param count how many to read
   */
  void read(long position, float[][] planes, int count);

  @Override
  void close();
}
