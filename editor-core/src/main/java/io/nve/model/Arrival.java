package io.nve.model;

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
   */
  Arrival(PersistentMap<Entity> entities, Clip clip) {
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
      entities = entities.put(id, other.withPlace(other.track(), newHome));
    }
  }

  /** Returns the entities, the clip not changed but in its new home. */
  PersistentMap<Entity> entities() {
    return home == home(clip) ? entities : entities(clip);
  }

  /** Returns the entities with this in place of the clip. */
  PersistentMap<Entity> entities(Clip changed) {
    return entities.put(changed.id(), changed.withPlace(changed.track(), home));
  }

  /** Returns the entities without the clip. */
  PersistentMap<Entity> entitiesWithout() {
    return entities.remove(clip.id());
  }
}
