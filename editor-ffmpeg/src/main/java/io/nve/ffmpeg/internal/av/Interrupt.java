package io.nve.ffmpeg.internal.av;

import java.time.Duration;

/** Asked again and again by long native calls: answering {@code true} makes them give up. */
@FunctionalInterface
public interface Interrupt {
  /** Never gives up. */
  Interrupt NEVER = () -> false;

  /** Returns whether the call should give up now; quick, and safe from any thread. */
  boolean requested();

  /** Returns an interrupt that gives up once {@code limit} has passed from now. */
  static Interrupt after(Duration limit) {
    long start = System.nanoTime();
    long nanos = limit.toNanos();
    return () -> System.nanoTime() - start > nanos;
  }

  /** Returns an interrupt that gives up when this or {@code other} does. */
  default Interrupt or(Interrupt other) {
    return () -> requested() || other.requested();
  }
}
