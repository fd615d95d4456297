package io.nve.protocol;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * The name of one replica, such as a browser tab: 1 to 32 letters, digits and {@code _ ~ -}.
 *
 * <p>Every id that a client makes begins with its name and a dot, so no two clients make the same
 * one. A client that has lost its state has lost its name with it, and takes a new one: it would
 * count its ids and its batches from 1 again.
 *
 * @param value the name
 */
public record ClientName(String value) implements Comparable<ClientName> {
  /** The author of what the server itself appends; no client may use it. */
  public static final ClientName SERVER = new ClientName("server");

  private static final int MAX_LENGTH = 32;

  /**
   * Checks the name.
   *
   * @throws EditorException {@code INVALID_ID} if it is none
   */
  public ClientName {
    boolean valid = Id.isValid(value) && value.length() <= MAX_LENGTH;
    if (!valid || value.indexOf('.') >= 0 || value.indexOf(':') >= 0) {
      throw new EditorException(
          ErrorCode.INVALID_ID, "A client's name has 1 to 32 letters, digits and _ ~ -");
    }
  }

  /** Returns the name that a text says. */
  public static ClientName of(String value) {
    return new ClientName(value);
  }

  /** Returns whether an id is one that this client may make. */
  public boolean makes(Id id) {
    String text = id.value();
    return text.startsWith(value)
        && text.length() > value.length() + 1
        && text.charAt(value.length()) == '.';
  }

  @Override
  public int compareTo(ClientName other) {
    return value.compareTo(other.value);
  }

  /** Returns the string's hash, which is the same on every platform. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ClientName that && value.equals(that.value));
  }

  @Override
  public String toString() {
    return value;
  }
}
