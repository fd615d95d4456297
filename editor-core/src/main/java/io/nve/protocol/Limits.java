package io.nve.protocol;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * How much a client hands in at once, and how far back its base may lie.
 *
 * @param batches the most batches of one {@code Submit}, at least 1
 * @param operations the most primitive operations of one batch, at least 1; a client also stops
 *     filling a {@code Submit} here
 * @param window how many versions before the newest one a server can rebase from
 */
public record Limits(int batches, int operations, int window) {
  /** What clients and servers use: 200 batches, 5,000 operations, 1,000 versions. */
  public static final Limits DEFAULT = new Limits(200, 5000, 1000);

  /**
   * Checks the limits.
   *
   * @throws EditorException {@code INVALID_VALUE} if one is too small
   */
  public Limits {
    if (batches < 1 || operations < 1 || window < 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "The limit is too small");
    }
  }
}
