package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/** Says whether work should end before it is done. May be asked by any thread, often. */
@FunctionalInterface
public interface Cancellation {
  /** Nobody cancels. */
  Cancellation NEVER = () -> false;

  /** Returns whether the work should end; once true, it stays true. */
  boolean isRequested();

  /**
   * Goes on or ends the work.
   *
   * @throws EditorException {@code CANCELLED} if the work should end
   */
  default void check() {
    if (isRequested()) {
      throw new EditorException(ErrorCode.CANCELLED, "The work was cancelled");
    }
  }
}
