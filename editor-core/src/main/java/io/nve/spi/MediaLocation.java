package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * Where media is to be read: a path of the file system, or a URL that the backend allows.
 *
 * @param value the path or URL, not empty
 */
public record MediaLocation(String value) {
  /**
   * Checks that there is something.
   *
   * @throws EditorException {@code INVALID_VALUE} if the value is empty or has a NUL character
   */
  public MediaLocation {
    if (value.isEmpty() || value.indexOf('\0') >= 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A location must not be empty");
    }
  }

  /** Returns the location of this path or URL. */
  public static MediaLocation of(String value) {
    return new MediaLocation(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
