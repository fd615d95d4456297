package io.nve.ffmpeg.internal.mix;

/**
 * Adds sounds to a block.
 *
 * <p>Nothing limits or normalises: sums are kept as they are, beyond full scale too, and only the
 * step to the encoder clips. So the level of one clip never depends on another.
 */
public final class Mixer {
  /** Samples between two looks at an envelope: a third of a millisecond at 48 kHz. */
  private static final int STEP = 16;

  private final double[] from;
  private final double[] to;

  /** A mixer for so many channels. */
  public Mixer(int channels) {
    from = new double[channels];
    to = new double[channels];
  }

  /**
   * Adds a sound to a block.
   *
   * @param bus what is added to
   * @param busAt where in the block the sound begins
   * @param sound what is added, all of it
   * @param start how many samples of the sound came before
   * @param envelope how loud it is
   */
  public void add(SoundBlock bus, int busAt, SoundBlock sound, long start, Envelope envelope) {
    int done = 0;
    while (done < sound.length()) {
      // Steps are counted from the sound's first sample, so that blocks of any size give the same
      // samples.
      int step = Math.min(STEP - Math.floorMod(start + done, STEP), sound.length() - done);
      long edge = start + done - Math.floorMod(start + done, STEP);
      envelope.at(edge, from);
      envelope.at(edge + STEP, to);
      for (int channel = 0; channel < bus.channels(); channel++) {
        double slope = (to[channel] - from[channel]) / STEP;
        double factor = from[channel] + slope * (start + done - edge);
        addStep(
            bus.channel(channel), busAt + done, sound.channel(channel), done, step, factor, slope);
      }
      done += step;
    }
  }

  private static void addStep(
      float[] bus, int busAt, float[] sound, int at, int count, double factor, double slope) {
    for (int i = 0; i < count; i++) {
      bus[busAt + i] += (float) (sound[at + i] * (factor + slope * i));
    }
  }
}
