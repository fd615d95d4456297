package io.nve.model;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The name of an entity, made by the client that creates it and never reused.
 *
 * <p>A client that numbers what it creates, {@code ana.1}, {@code ana.2}, …, never meets another's
 * ids. An id has 1 to 64 characters out of letters, digits and {@code . _ : ~ -}, so it can stand
 * in a property key, a URL and a file name.
 */
public record Id(String value) implements Comparable<Id> {
  /** The characters of an id, looked up because every id that is read is checked. */
  private static final boolean[] ALLOWED = allowed();

  /** The id of the one {@link ProjectSettings} entity. */
  public static final Id PROJECT = new Id("project");

  /** The id that no entity has: what a reference says that refers to nothing. */
  public static final Id NONE = new Id("-");

  private static final int MAX_LENGTH = 64;

  /**
   * Checks the characters.
   *
   * @throws EditorException {@code INVALID_ID} if the value is not an id
   */
  public Id {
    if (!isValid(value)) {
      throw new EditorException(
          ErrorCode.INVALID_ID, "An id has 1 to 64 letters, digits and . _ : ~ -");
    }
  }

  /** Returns whether a text can be an id. */
  public static boolean isValid(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the id of this name; see the class for what a name may be. */
  public static Id of(String value) {
    return new Id(value);
  }

  private static boolean isAllowed(char c) {
    return c < ALLOWED.length && ALLOWED[c];
  }

  private static boolean[] allowed() {
    boolean[] allowed = new boolean['~' + 1];
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    String all = letters + "0123456789._:~-";
    for (int i = 0; i < all.length(); i++) {
      allowed[all.charAt(i)] = true;
    }
    return allowed;
  }

  @Override
  public int compareTo(Id other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Id that && value.equals(that.value));
  }

  /** Returns the string's hash, which is the same on every platform and cached by the string. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
