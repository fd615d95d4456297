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
    Id[] ids = entities.keySet().toArray(new Id[0]);
    Entity[] kept = entities.values().toArray(new Entity[0]);
    References references = References.of(kept);
    PersistentMap<Lane> lanes = lanes(kept);
    return new Project(PersistentMap.of(ids, kept), lanes, references);
  }

  /** Returns the lanes of the clips, and puts homes for their places into the entities. */
  private static PersistentMap<Lane> lanes(Entity[] entities) {
    Map<Id, List<Lane.Entry>> entries = new LinkedHashMap<>();
    for (int i = 0; i < entities.length; i++) {
      if (entities[i] instanceof Clip clip) {
        entries
            .computeIfAbsent(clip.track(), track -> new ArrayList<>())
            .add(new Lane.Entry(clip.id(), clip.start(), clip.end(), i));
      }
    }
    LaneBuilder.Housing housing =
        (entry, home) -> {
          Clip clip = (Clip) entities[entry.slot()];
          entities[entry.slot()] = clip.withPlace(clip.track(), home);
        };
    Map<Id, Lane> lanes = new LinkedHashMap<>();
    entries.forEach((track, clips) -> lanes.put(track, Lane.of(clips, housing)));
    return PersistentMap.of(lanes);
  }
}
