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
    Entity[] kept = entities.values().toArray(new Entity[0]);
    References references = References.of(kept);
    PersistentMap<TrackLane> lanes = lanes(kept);
    return new Project(PersistentMap.of(kept), lanes, references, null);
  }

  /** Returns the lanes of the clips, and puts homes for their places into the entities. */
  private static PersistentMap<TrackLane> lanes(Entity[] entities) {
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
    List<TrackLane> lanes = new ArrayList<>();
    entries.forEach((track, clips) -> lanes.add(new TrackLane(track, Lane.of(clips, housing))));
    return PersistentMap.of(lanes.toArray(new TrackLane[0]));
  }
}
