package io.nve.history;

import io.nve.edit.IdSource;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.Parameter;
import io.nve.model.Project;
import io.nve.model.ProjectSettings;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * New identities for what a project has forgotten and an older version still has: ids are never
 * used twice, so what comes back comes as something new.
 */
final class Rebirth {
  private static final List<EntityKind> KINDS = List.of(EntityKind.values());
  private static final List<Parameter<Id>> REFERENCES =
      List.of(
          Clip.ASSET,
          Clip.SEQUENCE,
          Clip.LINK,
          Clip.GROUP,
          Transition.LEFT,
          Transition.RIGHT,
          Group.PARENT);

  private final Project version;
  private final Map<Id, Id> newIds = new TreeMap<>();
  private final List<Entity> lost = new ArrayList<>();
  private final List<Id> replaced = new ArrayList<>();

  private Rebirth(Project version) {
    this.version = version;
  }

  static Rebirth of(Project present, Project version, IdSource ids) {
    Rebirth rebirth = new Rebirth(version);
    for (Id id : Project.changes(version, present)) {
      if (present.find(id).isEmpty()) {
        version.find(id).filter(Entity::alive).ifPresent(rebirth.lost::add);
      }
    }
    rebirth.replaceTracks(present);
    rebirth.lost.sort(
        Comparator.<Entity>comparingInt(entity -> KINDS.indexOf(entity.kind()))
            .thenComparing(Entity::id));
    rebirth.lost.forEach(entity -> rebirth.newIds.put(entity.id(), ids.next()));
    return rebirth;
  }

  /** A track cannot go to another sequence, so those of a lost one come back as new ones too. */
  private void replaceTracks(Project present) {
    for (Entity entity : List.copyOf(lost)) {
      for (Track track : version.tracks(entity.id())) {
        if (present.find(track.id()).isPresent()) {
          lost.add(track);
          replaced.add(track.id());
        }
      }
    }
  }

  /** Returns what is to be created, under its new ids, what others stand on first. */
  List<Entity> lost() {
    return lost.stream().map(this::reborn).toList();
  }

  /** Returns what stays in the project, but gives way to something new. */
  List<Id> replaced() {
    return replaced;
  }

  /** Returns what is known to the project and refers to what gets a new id. */
  Set<Id> referrers() {
    Set<Id> found = new TreeSet<>();
    for (Id id : newIds.keySet()) {
      version.clipsOf(id).forEach(clip -> found.add(clip.id()));
      version.clips(id).forEach(clip -> found.add(clip.id()));
      version.transitionsOf(id).forEach(transition -> found.add(transition.id()));
      version.groupsOf(id).forEach(group -> found.add(group.id()));
    }
    found.removeAll(newIds.keySet());
    return found;
  }

  /** Returns an entity of the older version as it comes back. */
  Entity reborn(Entity entity) {
    Id id = renamed(entity.id());
    JsonObject props = renamed(entity);
    return switch (entity) {
      case Clip clip ->
          clip.withId(id).withPlace(renamed(clip.track()), clip.anchor()).withProps(props);
      case Track track -> new Track(id, renamed(track.sequence()), track.carries(), true, props);
      case Sequence sequence -> new Sequence(id, true, props);
      case Asset asset -> new Asset(id, true, props);
      case Transition transition -> new Transition(id, true, props);
      case Link link -> new Link(id, true, props);
      case Group group -> new Group(id, true, props);
      case ProjectSettings settings -> settings;
    };
  }

  private JsonObject renamed(Entity entity) {
    JsonObject props = entity.props();
    for (Parameter<Id> reference : REFERENCES) {
      Id target = newIds.get(entity.get(reference));
      if (target != null) {
        props = props.with(reference.key(), Json.of(target.value()));
      }
    }
    return props;
  }

  private Id renamed(Id id) {
    return newIds.getOrDefault(id, id);
  }
}
