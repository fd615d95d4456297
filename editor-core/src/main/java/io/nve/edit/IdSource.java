package io.nve.edit;

import io.nve.model.Id;

/**
 * Makes the ids of what edits create.
 *
 * <p>Ids are made by the client, so that it can go on editing before the server has answered; a
 * name that only this client has, and a count, make them unique.
 */
@FunctionalInterface
public interface IdSource {
  /** Returns an id that was never returned before and that nobody else makes. */
  Id next();

  /**
   * Returns a source of {@code name.1}, {@code name.2}, and so on.
   *
   * @param name what no other client is called
   */
  static IdSource counting(String name) {
    return counting(name, 1);
  }

  /**
   * Returns a source of {@code name.N}, {@code name.N+1}, and so on.
   *
   * @param name what no other client is called
   * @param first the first number
   */
  static IdSource counting(String name, long first) {
    return new CountingIds(name, first);
  }
}
