package io.nve.ffmpeg.internal.av;

/**
 * A libav* call failed. Carries the raw return code, so that the layer that knows what was being
 * done can turn it into the right typed error; it never leaves this module.
 */
public final class AvException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String operation;

  AvException(int code, String operation) {
    super(operation + ": " + AvError.text(code));
    this.code = code;
    this.operation = operation;
  }

  /** Returns the negative code as libav* gave it. */
  public int code() {
    return code;
  }

  /** Returns what was being done, in words, for example {@code "read packet"}. */
  public String operation() {
    return operation;
  }
}
