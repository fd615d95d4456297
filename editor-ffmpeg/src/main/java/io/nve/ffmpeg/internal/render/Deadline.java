package io.nve.ffmpeg.internal.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.spi.JobControl;

/** Ends work that was cancelled or that takes longer than it may. */
final class Deadline implements Runnable {
  private final JobControl control;
  private final long started = System.nanoTime();

  Deadline(JobControl control) {
    this.control = control;
  }

  @Override
  public void run() {
    control.cancellation().check();
    long millis = (System.nanoTime() - started) / 1_000_000;
    if (millis > control.limits().wallMillis()) {
      throw new EditorException(
          ErrorCode.RENDER_TIMEOUT,
          "The work took longer than " + control.limits().wallMillis() + " ms");
    }
  }
}
