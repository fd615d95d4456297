package io.nve.cli;

import io.nve.spi.CancelSwitch;
import io.nve.spi.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl+C into a cancellation, and keeps the process alive until the work has tidied up after
 * itself.
 */
final class Interruption implements Cancellation, AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final CancelSwitch cancel = new CancelSwitch();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "nve-interruption");

  private Interruption() {}

  /** Returns an interruption that hears signals until it is closed. */
  static Interruption listen() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  @Override
  public boolean isRequested() {
    return cancel.isRequested();
  }

  private void interrupt() {
    cancel.cancel();
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("nve: the work does not end, so the program does [CANCELLED]");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    if (!cancel.isRequested()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The signal came just now; nothing is left to wait for.
        cancel.cancel();
      }
    }
  }
}
