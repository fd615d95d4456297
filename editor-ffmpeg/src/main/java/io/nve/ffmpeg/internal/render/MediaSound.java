package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.media.AudioSource;

/** Samples of a media file. */
record MediaSound(AudioSource source) implements SoundFeed {
  @Override
  public void read(long position, float[][] planes, int count) {
    source.read(position, planes, count);
  }

  @Override
  public void close() {
    source.close();
  }
}
