package io.nve.ffmpeg.internal.segment;

/**
 * Says that stretches cannot be joined after all. Caught where they can be encoded in one piece.
 */
public final class SeamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why, in words for the people who work on this. */
  public SeamException(String message) {
    super(message);
  }
}
