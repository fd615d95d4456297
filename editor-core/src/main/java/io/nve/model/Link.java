package io.nve.model;

import io.nve.json.JsonObject;

/**
 * Clips that keep in sync; each names it as its {@link Clip#LINK}.
 *
 * @param id its identity
 * @param alive whether it was not deleted
 * @param props its properties
 */
public record Link(Id id, boolean alive, JsonObject props) implements Entity {
  /** Returns a living one without properties. */
  public static Link of(Id id) {
    return new Link(id, true, JsonObject.EMPTY);
  }

  @Override
  public EntityKind kind() {
    return EntityKind.LINK;
  }

  @Override
  public Link withProps(JsonObject props) {
    return new Link(id, alive, props);
  }

  @Override
  public Link withAlive(boolean alive) {
    return new Link(id, alive, props);
  }
}
