package io.nve.history;

import io.nve.model.Project;

/** Where older versions of a project are kept: by whoever keeps the log. */
@FunctionalInterface
public interface Snapshots {
  /**
   * Returns the project as it was at a version.
   *
   * @param version how many batches had been ordered by then
   * @throws io.nve.error.EditorException if that version is not kept any more
   */
  Project at(long version);
}
