package io.nve.isolated.internal.wire;

/** Bytes that are no message, or a message too large or too deep. */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WireException(String message) {
    super(message);
  }

  WireException(String message, Throwable cause) {
    super(message, cause);
  }
}
