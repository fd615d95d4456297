package io.nve.edit;

import io.nve.json.Json;
import io.nve.time.FrameRate;

/**
 * How the values of an edit's parameter stand in a document.
 *
 * @param <T> the values
 */
interface ValueCodec<T> {
  /** Returns the name of the type, for people. */
  String name();

  /**
   * Reads a value.
   *
   * @param rate what frames are counted in
   * @throws io.nve.error.EditorException {@code INVALID_VALUE}, or a code that says it better
   */
  T read(Json json, FrameRate rate);

  /** Returns what {@link #read} makes the value of. */
  Json write(T value);

  /** Refuses values that Java can say and edits cannot work with. */
  default void check(T value) {}
}
