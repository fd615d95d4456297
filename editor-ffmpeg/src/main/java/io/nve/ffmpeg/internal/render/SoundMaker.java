package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.mix.SoundBlock;

/** Makes the sound of an output, asked for in order from 0 without gaps. */
@FunctionalInterface
interface SoundMaker {
  /**
   * Fills a block.
   *
   * @param block silent, its length says how much
   * @param start number of its first sample in the output
   */
  void fill(SoundBlock block, long start);
}
