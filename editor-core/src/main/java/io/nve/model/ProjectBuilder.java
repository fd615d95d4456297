package io.nve.model;

import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a project of many entities at once, its indices from the leaves up. */
final class ProjectBuilder {
  private ProjectBuilder() {}

  /** Builds what {@link Project#of} says. */
  static Project build(Iterable<? extends Entity> all) {
    Map<Id, Entity> entities = new LinkedHashMap<>();
    entities.put(Id.PROJECT, new ProjectSettings(JsonObject.EMPTY));
    for (Entity entity : all) {
      entities.put(entity.id(), entity);
    }
    entities
        .values()
        .removeIf(entity ->
            entity instanceof Clip clip && !(entities.get(clip.track()) instanceof Track));
    PersistentMap<Lane> lanes = lanes(entities);
    return new Project(PersistentMap.of(entities), lanes, References.of(entities.values()));
  }

  /** Returns the lanes of the clips, and puts homes for their places into the entities. */
  private static PersistentMap<Lane> lanes(Map<Id, Entity> entities) {
    Map<Id, List<Lane.Entry>> entries = new LinkedHashMap<>();
    for (Map.Entry<Id, Entity> each : entities.entrySet()) {
      if (each.getValue() instanceof Clip clip) {
        entries
            .computeIfAbsent(clip.track(), track -> new ArrayList<>())
            .add(new Lane.Entry(clip.id(), clip.start(), clip.end()));
      }
    }
    Map<Id, Lane> lanes = new LinkedHashMap<>();
    Homes homes = new Written(entities);
    entries.forEach((track, clips) -> lanes.put(track, Lane.of(clips, homes)));
    return PersistentMap.of(lanes);
  }

  /** Writes the homes into the entities. */
  private static final class Written extends Homes {
    private final Map<Id, Entity> entities;

    Written(Map<Id, Entity> entities) {
      this.entities = entities;
    }

    @Override
    void set(Id id, int home) {
      if (entities.get(id) instanceof Clip clip) {
        entities.put(id, clip.withPlace(clip.track(), home));
      }
    }
  }
}
