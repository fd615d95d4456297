package io.nve.spi;

/** What to do about a plan whose media is not to be found. */
public enum MissingMedia {
  /** Fail with {@code MEDIA_NOT_FOUND} before any work. */
  REFUSE,

  /** Show a picture that says so, play silence, and note it in the result. */
  SLATE
}
