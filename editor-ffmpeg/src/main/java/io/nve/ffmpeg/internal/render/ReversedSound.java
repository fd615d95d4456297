package io.nve.ffmpeg.internal.render;

/**
 * A sound played backwards: its sample n is sample −n of the sound below.
 *
 * <p>The sound below is read in long pieces, since every step back costs it a seek.
 */
final class ReversedSound implements SoundFeed {
  private static final int PIECE = 1 << 16;

  private final SoundFeed forward;
  private final float[][] piece;
  private long pieceStart;
  private int pieceLength;

  ReversedSound(SoundFeed forward, int channels) {
    this.forward = forward;
    this.piece = new float[channels][PIECE];
  }

  @Override
  public void read(long position, float[][] planes, int count) {
    for (int i = 0; i < count; i++) {
      long below = -(position + i);
      if (below < pieceStart || below >= pieceStart + pieceLength) {
        pieceStart = below - PIECE + 1;
        pieceLength = PIECE;
        forward.read(pieceStart, piece, PIECE);
      }
      int at = (int) (below - pieceStart);
      for (int channel = 0; channel < planes.length; channel++) {
        planes[channel][i] = piece[channel][at];
      }
    }
  }

  @Override
  public void close() {
    forward.close();
  }
}
