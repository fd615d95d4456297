package io.nve.op;

import io.nve.model.Project;

/**
 * A primitive change of a project.
 *
 * <p>Operations are total: one that does not fit, because its target is unknown, say, has no effect
 * and never fails. They name what they change by id, never by position, so that they can be merged
 * with others'. Deleted entities are changed like living ones, which is why restoring one brings
 * back the merged state.
 *
 * <pre>{@code
 * Operation trim = new TrimOut(clip.id(), clip.out() - second);
 * Operation undo = trim.inverse(project);
 * project = trim.applyTo(project);
 * project = undo.applyTo(project);
 * }</pre>
 */
public sealed interface Operation
    permits Create,
        Alive,
        Set,
        Place,
        TrimIn,
        TrimOut,
        Slip,
        Split,
        Shift,
        Add,
        Text,
        Batch,
        Purge,
        Noop {

  /** Returns the project with this change made. */
  Project applyTo(Project project);

  /**
   * Returns the operation that takes this one back.
   *
   * <p>What can be seen of the project is then as it was: created entities stay behind, deleted.
   *
   * @param before the project that this operation is applied to
   */
  Operation inverse(Project before);
}
