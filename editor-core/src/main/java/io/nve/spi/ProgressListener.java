package io.nve.spi;

/** Is told how far some work is. */
@FunctionalInterface
public interface ProgressListener {
  /** Does not listen. */
  ProgressListener NONE = progress -> {};

  /**
   * Takes notice. Called by the thread that works, at most some dozen times a second, and once at
   * the end of work that succeeds; it should return quickly. What it throws ends the work.
   */
  void onProgress(Progress progress);
}
