package io.nve.op;

import io.nve.model.Id;
import io.nve.model.Project;
import java.util.List;

/**
 * Forgets deleted entities, so that a project does not grow with the edits made to it.
 *
 * <p>Only who keeps the order of all operations sends it, for what was deleted so long ago that
 * nobody's undo reaches it. Entities that live, and tracks on which something stands, stay. It is
 * not taken back: its inverse does nothing.
 *
 * @param ids the entities, sorted, each once
 */
public record Purge(List<Id> ids) implements Operation {
  /** Sorts the ids, so that equal purges are equal. */
  public Purge {
    ids = ids.stream().sorted().distinct().toList();
  }

  @Override
  public Project applyTo(Project project) {
    return project.purge(ids);
  }

  @Override
  public Operation inverse(Project before) {
    return Noop.NOOP;
  }
}
