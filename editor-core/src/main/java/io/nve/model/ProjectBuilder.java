package io.nve.model;

import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a project of many entities at once, its indices from the leaves up. */
final class ProjectBuilder {
  private ProjectBuilder() {}

  /** Builds what {@link Project#of} says. */
  static Project build(Iterable<? extends Entity> all) {
    Entity[] entities = withSettings(all);
    Project project = ofDistinct(entities.clone());
    return project != null ? project : build(tidied(entities));
  }

  private static Entity[] withSettings(Iterable<? extends Entity> all) {
    List<Entity> entities = new ArrayList<>();
    boolean settings = false;
    for (Entity entity : all) {
      settings |= entity instanceof ProjectSettings;
      entities.add(entity);
    }
    if (!settings) {
      entities.add(0, new ProjectSettings(JsonObject.EMPTY));
    }
    return entities.toArray(new Entity[0]);
  }

  /** Leaves out what another entity with its id comes after, and clips without a track. */
  private static List<Entity> tidied(Entity[] all) {
    Map<Id, Entity> entities = new LinkedHashMap<>();
    for (Entity entity : all) {
      entities.put(entity.id(), entity);
    }
    List<Entity> tidied = new ArrayList<>(entities.values());
    tidied.removeIf(
        entity -> entity instanceof Clip clip && !(entities.get(clip.track()) instanceof Track));
    return tidied;
  }

  /** Builds the project, if every id comes once and every clip has its track; or returns null. */
  private static @Nullable Project ofDistinct(Entity[] entities) {
    Map<Id, List<Lane.Entry>> places = places(entities);
    if (places == null) {
      return null;
    }
    References references = References.of(entities);
    PersistentMap<TrackLane> lanes = lanes(places, entities);
    PersistentMap<Entity> byId = PersistentMap.ofDistinct(entities);
    return byId == null ? null : new Project(byId, lanes, references, null);
  }

  /** Returns where the clips of each track stand, or null if there is a clip without a track. */
  @SuppressWarnings("ReferenceEquality") // only a quicker way to what is found anyway
  private static @Nullable Map<Id, List<Lane.Entry>> places(Entity[] entities) {
    Map<Id, List<Lane.Entry>> places = new LinkedHashMap<>();
    for (Entity entity : entities) {
      if (entity instanceof Track) {
        places.put(entity.id(), new ArrayList<>());
      }
    }
    Id track = Id.NONE;
    List<Lane.Entry> entries = null;
    for (int i = 0; i < entities.length; i++) {
      if (entities[i] instanceof Clip clip) {
        if (entries == null || clip.track() != track) {
          track = clip.track();
          entries = places.get(track);
        }
        if (entries == null) {
          return null;
        }
        entries.add(new Lane.Entry(clip.id(), clip.start(), clip.end(), i));
      }
    }
    return places;
  }

  /** Returns the lanes of the clips, and puts homes for their places into the entities. */
  private static PersistentMap<TrackLane> lanes(
      Map<Id, List<Lane.Entry>> places, Entity[] entities) {
    LaneBuilder.Housing housing =
        (entry, home) -> {
          Clip clip = (Clip) entities[entry.slot()];
          entities[entry.slot()] = clip.withPlace(clip.track(), home);
        };
    List<TrackLane> lanes = new ArrayList<>();
    places.forEach((track, clips) -> {
      if (!clips.isEmpty()) {
        lanes.add(new TrackLane(track, Lane.of(clips, housing)));
      }
    });
    return PersistentMap.of(lanes.toArray(new TrackLane[0]));
  }
}
