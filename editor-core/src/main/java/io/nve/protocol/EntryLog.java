package io.nve.protocol;

import java.util.List;
import java.util.Optional;

/** The stored log of a project, as far as it was not cut. */
@FunctionalInterface
public interface EntryLog {
  /** A log of which nothing is kept. */
  EntryLog NONE = version -> Optional.empty();

  /**
   * Returns all entries after a version, up to the newest, or nothing if the log no longer reaches
   * back so far.
   */
  Optional<List<Entry>> after(long version);
}
