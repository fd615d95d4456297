package io.nve.op;

import io.nve.model.Entity;
import io.nve.model.Project;

/**
 * Adds an entity. Without effect if its id is in use, or if it is a clip whose track is unknown.
 *
 * @param entity what is added, with all that it has
 */
public record Create(Entity entity) implements Operation {
  @Override
  public Project applyTo(Project project) {
    return project.create(entity);
  }

  @Override
  public Operation inverse(Project before) {
    return before.find(entity.id()).isPresent() ? Noop.NOOP : new Alive(entity.id(), false);
  }
}
