package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Interrupt;
import java.util.concurrent.TimeUnit;

/** Ends a call that was cancelled, or that takes longer than it may. */
final class Patience implements Interrupt {
  private final String name;
  private final Interrupt cancelled;
  private final long nanos;
  private volatile long start;

  Patience(MediaInput input) {
    name = input.name();
    cancelled = input.cancelled();
    nanos =
        Math.min(
            input.patience().toNanos(), TimeUnit.MILLISECONDS.toNanos(input.limits().wallMillis()));
    restart();
  }

  /** Starts the time of a new call. */
  void restart() {
    start = System.nanoTime();
  }

  @Override
  public boolean requested() {
    return late() || cancelled.requested();
  }

  /**
   * Returns if the call may go on.
   *
   * @throws EditorException when it may not
   */
  void check() {
    if (requested()) {
      throw ended();
    }
  }

  /** Returns the error of a call that was ended. */
  EditorException ended() {
    if (cancelled.requested()) {
      return new EditorException(ErrorCode.CANCELLED, "Reading " + name + " was cancelled");
    }
    return new EditorException(
        ErrorCode.RENDER_TIMEOUT, "Reading " + name + " took longer than it may");
  }

  private boolean late() {
    return System.nanoTime() - start > nanos;
  }
}
