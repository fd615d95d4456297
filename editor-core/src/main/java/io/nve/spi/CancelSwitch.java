package io.nve.spi;

/** A {@link Cancellation} that another thread, or a progress listener, turns on. */
public final class CancelSwitch implements Cancellation {
  private volatile boolean requested;

  /** Returns a switch that is off. */
  public CancelSwitch() {}

  /** Asks that the work should end. */
  public void cancel() {
    requested = true;
  }

  @Override
  public boolean isRequested() {
    return requested;
  }
}
