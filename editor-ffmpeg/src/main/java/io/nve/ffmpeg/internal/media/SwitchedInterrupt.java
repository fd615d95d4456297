package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Interrupt;

/** Asks another interrupt for each job: an open file may serve several, one after the other. */
final class SwitchedInterrupt implements Interrupt {
  private volatile Interrupt current = NEVER;

  void switchTo(Interrupt interrupt) {
    current = interrupt;
  }

  @Override
  public boolean requested() {
    return current.requested();
  }
}
