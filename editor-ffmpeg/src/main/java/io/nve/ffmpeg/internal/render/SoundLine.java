package io.nve.ffmpeg.internal.render;

/** Writes all sound of an output, in step with its pictures. */
@FunctionalInterface
interface SoundLine {
  /**
   * Writes it; returns early when the work was stopped.
   *
   * @param check called often; throws when the work was cancelled
   */
  void run(Lockstep lockstep, Runnable check);
}
