package io.nve.ffmpeg.internal.render;

import java.util.Arrays;

/** Stands in for sound that is missing. */
record Silence() implements SoundFeed {
  @Override
  public void read(long position, float[][] planes, int count) {
    for (float[] plane : planes) {
      Arrays.fill(plane, 0, count, 0);
    }
  }

  @Override
  public void close() {}
}
