package io.nve.interop;

/**
 * Something that an import or export could not carry over as it was.
 *
 * @param kind what became of it
 * @param path where it stands in the interchange file, as a JSON Pointer for JSON formats
 * @param what the thing, for people, for example {@code transform of "Opening"}
 * @param why why it was not carried, and what that means, in one sentence
 */
public record Loss(Kind kind, String path, String what, String why) {
  /** What became of something that is not carried over. */
  public enum Kind {
    /** It is kept beside, and comes back when the file or project returns; it has no effect. */
    KEPT,

    /** It was replaced by the nearest thing there is. */
    CHANGED,

    /** It is gone. */
    DROPPED
  }

  /** Returns one line for a log or a terminal. */
  @Override
  public String toString() {
    return kind + " " + what + ": " + why + (path.isEmpty() ? "" : " (" + path + ")");
  }
}
