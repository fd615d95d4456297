package io.nve.history;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * A version that somebody gave a name, to find it again.
 *
 * @param name what it is called, not empty
 * @param author who named it
 * @param version how many batches had been ordered by then, 0 or more
 * @param time when it was named, in milliseconds since 1970-01-01 00:00 UTC, as the caller's clock
 *     has it: shown to people, and used for nothing else
 */
public record NamedVersion(String name, String author, long version, long time) {
  /**
   * Checks the name and the number.
   *
   * @throws EditorException {@code INVALID_VALUE} if the name is empty or the number negative
   */
  public NamedVersion {
    if (name.isEmpty() || version < 0) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "A version needs a name, and a number from 0");
    }
  }
}
