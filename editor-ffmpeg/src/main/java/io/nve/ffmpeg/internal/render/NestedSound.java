package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.mix.SoundBlock;

/** The mix of a nested sequence; before its start and behind its end it is silent. */
final class NestedSound implements SoundFeed {
  private final SoundEngine engine;
  private SoundBlock block;

  NestedSound(SoundEngine engine) {
    this.engine = engine;
    this.block = new SoundBlock(engine.channels(), 1024);
  }

  @Override
  public void read(long position, float[][] planes, int count) {
    if (block.capacity() < count) {
      block = new SoundBlock(engine.channels(), count);
    }
    engine.fill(block.clear(count), position);
    for (int channel = 0; channel < planes.length; channel++) {
      System.arraycopy(block.channel(channel), 0, planes[channel], 0, count);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
