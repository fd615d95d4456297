package io.nve.ffmpeg.internal.render;

import io.nve.spi.Progress;
import io.nve.spi.ProgressListener;

/** Tells a listener how far the work is: not too often, and never going back. */
final class ProgressMeter {
  private static final long PAUSE_NANOS = 50_000_000;

  /** What is left for the trailer, the disk and the rename. */
  private static final double MADE = 0.99;

  private final ProgressListener listener;
  private final long frames;
  private long told = Long.MIN_VALUE;
  private double fraction;

  ProgressMeter(ProgressListener listener, long frames) {
    this.listener = listener;
    this.frames = frames;
  }

  void preparing() {
    tell(Progress.Phase.PREPARING, 0);
  }

  /**
   * Says how much has been made.
   *
   * @param share of all pictures and sound, 0 to 1
   * @param framesDone how many frames are encoded
   */
  void made(double share, long framesDone) {
    long now = System.nanoTime();
    if (told == Long.MIN_VALUE || now - told >= PAUSE_NANOS) {
      told = now;
      fraction = Math.max(fraction, Math.min(1, share) * MADE);
      tell(Progress.Phase.RENDERING, framesDone);
    }
  }

  void finishing() {
    fraction = MADE;
    tell(Progress.Phase.FINISHING, frames);
  }

  void done() {
    fraction = 1;
    tell(Progress.Phase.DONE, frames);
  }

  private void tell(Progress.Phase phase, long framesDone) {
    listener.onProgress(new Progress(phase, fraction, framesDone, frames));
  }
}
