package io.nve.op;

import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;

/**
 * Deletes or restores an entity.
 *
 * @param id the entity
 * @param alive false to delete it, true to restore it
 */
public record Alive(Id id, boolean alive) implements Operation {
  @Override
  public Project applyTo(Project project) {
    return project.setAlive(id, alive);
  }

  @Override
  public Operation inverse(Project before) {
    return before
        .find(id)
        .map(Entity::alive)
        .filter(was -> was != alive)
        .<Operation>map(was -> new Alive(id, was))
        .orElse(Noop.NOOP);
  }
}
