package io.nve.model;

import io.nve.json.JsonObject;

/**
 * The settings of a project: its name, its metadata. There is one, with the id {@link Id#PROJECT}.
 *
 * @param props its properties
 */
public record ProjectSettings(JsonObject props) implements Entity {
  @Override
  public Id id() {
    return Id.PROJECT;
  }

  @Override
  public EntityKind kind() {
    return EntityKind.PROJECT;
  }

  /** Returns true: a project's settings cannot be deleted. */
  @Override
  public boolean alive() {
    return true;
  }

  @Override
  public ProjectSettings withProps(JsonObject props) {
    return new ProjectSettings(props);
  }

  @Override
  public ProjectSettings withAlive(boolean alive) {
    return this;
  }
}
