package io.nve.ffmpeg.internal.render;

import io.nve.time.Ticks;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * A sound whose speed changes: samples lie wherever a map from time to time leads, between samples
 * of the sound below they go straight. Pitch follows speed, as with tape.
 */
final class WarpedSound implements SoundFeed {
  private static final int PIECE = 1 << 14;

  private final SoundFeed below;
  private final int rate;
  private final LongUnaryOperator sourceTicks;
  private final float[][] piece;
  private long pieceStart;
  private int pieceLength;

  /**
   * Wraps a sound.
   *
   * @param sourceTicks the ticks of the sound below, from its beginning, at a sample of this one
   */
  WarpedSound(SoundFeed below, int rate, int channels, LongUnaryOperator sourceTicks) {
    this.below = below;
    this.rate = rate;
    this.sourceTicks = sourceTicks;
    this.piece = new float[channels][PIECE];
  }

  @Override
  public void read(long position, float[][] planes, int count) {
    for (int i = 0; i < count; i++) {
      double at = sourceTicks.applyAsLong(position + i) / (double) Ticks.PER_SECOND * rate;
      long left = (long) Math.floor(at);
      hold(left);
      int index = (int) (left - pieceStart);
      float share = (float) (at - left);
      for (int channel = 0; channel < planes.length; channel++) {
        float[] samples = piece[channel];
        planes[channel][i] = samples[index] + (samples[index + 1] - samples[index]) * share;
      }
    }
  }

  /** Makes the piece hold a sample and the one after it, with room on either side. */
  private void hold(long sample) {
    if (sample >= pieceStart && sample + 1 < pieceStart + pieceLength) {
      return;
    }
    boolean backwards = sample < pieceStart;
    pieceStart = backwards ? sample - PIECE + 2 : sample;
    pieceLength = PIECE;
    for (float[] channel : piece) {
      Arrays.fill(channel, 0);
    }
    below.read(pieceStart, piece, PIECE);
  }

  @Override
  public void close() {
    below.close();
  }
}
