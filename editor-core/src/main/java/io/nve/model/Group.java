package io.nve.model;

import io.nve.json.JsonObject;

/**
 * Clips that are edited as one; each names it as its {@link Clip#GROUP}.
 *
 * @param id its identity
 * @param alive whether it was not deleted
 * @param props its properties
 */
public record Group(Id id, boolean alive, JsonObject props) implements Entity {
  /** The group that this group belongs to. */
  public static final Parameter<Id> PARENT =
      Parameter.of("group", ParameterType.REFERENCE, Id.NONE, "Group");

  /** Returns a living one without properties. */
  public static Group of(Id id) {
    return new Group(id, true, JsonObject.EMPTY);
  }

  @Override
  public EntityKind kind() {
    return EntityKind.GROUP;
  }

  @Override
  public Group withProps(JsonObject props) {
    return new Group(id, alive, props);
  }

  @Override
  public Group withAlive(boolean alive) {
    return new Group(id, alive, props);
  }
}
