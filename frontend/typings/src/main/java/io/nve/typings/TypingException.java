package io.nve.typings;

/** Says why declarations cannot be written: what in the sources is not clear enough. */
public final class TypingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TypingException(String message) {
    super(message);
  }
}
