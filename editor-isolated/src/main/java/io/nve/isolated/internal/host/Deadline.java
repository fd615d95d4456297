package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.spi.Limits;

/** When some work has to be over, waiting for a worker included. */
final class Deadline {
  private final long limitMillis;
  private final long started = System.nanoTime();

  Deadline(Limits limits) {
    limitMillis = limits.wallMillis();
  }

  /** Returns the limits with what time is left, at least a millisecond. */
  Limits left(Limits limits) {
    return limits.withWallMillis(Math.max(1, limitMillis - spentMillis()));
  }

  /** Returns whether the time is over, and some more. */
  boolean isOver(long graceMillis) {
    return spentMillis() - graceMillis > limitMillis;
  }

  EditorException error() {
    return new EditorException(
        ErrorCode.RENDER_TIMEOUT, "The work took longer than " + limitMillis + " ms");
  }

  private long spentMillis() {
    return (System.nanoTime() - started) / 1_000_000;
  }
}
