package io.nve.model;

import org.jspecify.annotations.Nullable;

/**
 * The entities of a project while a clip goes to another place or leaves its lane, which can give
 * other clips of the lane new homes, too. A clip's home stands in its entity, as its anchor.
 */
final class Arrival extends Homes {
  private final Clip clip;
  private PersistentMap<Entity> entities;
  private int home;

  /**
   * @param clip the clip that goes, as it stands in the entities, or is to
   * @param owner who changes the entities
   */
  Arrival(PersistentMap<Entity> entities, Clip clip, @Nullable Owner owner) {
    super(owner);
    this.clip = clip;
    this.entities = entities;
    this.home = home(clip);
  }

  /** Returns the home of a clip of the entities. */
  static int home(Clip stored) {
    return (int) stored.anchor();
  }

  @Override
  void set(Id id, int newHome) {
    if (id.equals(clip.id())) {
      home = newHome;
    } else if (entities.get(id) instanceof Clip other) {
      entities = entities.replace(other.withPlace(other.track(), newHome), owner);
    }
  }

  /** Returns the entities, the clip not changed but in its new home. */
  PersistentMap<Entity> entities() {
    return home == home(clip) ? entities : entities(clip);
  }

  /** Returns the entities with this in place of the clip. */
  PersistentMap<Entity> entities(Clip changed) {
    return entities.replace(changed.withPlace(changed.track(), home), owner);
  }

  /** Returns the entities with the clip, which was not among them. */
  PersistentMap<Entity> entitiesAnd() {
    return entities.add(clip.withPlace(clip.track(), home), owner);
  }

  /** Returns the entities without the clip. */
  PersistentMap<Entity> entitiesWithout() {
    return entities.remove(clip.id(), owner);
  }
}
