package io.nve.model;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An immutable index from an entity to the entities that refer to it. */
final class References {
  static final References NONE = new References(PersistentMap.empty());

  private final PersistentMap<Referrers> byTarget;

  private References(PersistentMap<Referrers> byTarget) {
    this.byTarget = byTarget;
  }

  /**
   * The entities that refer to one.
   *
   * @param id what they refer to
   */
  private record Referrers(Id id, PersistentMap<Id> ids) implements Identified {}

  private static final List<String> CLIP =
      List.of(Clip.ASSET.key(), Clip.SEQUENCE.key(), Clip.LINK.key(), Clip.GROUP.key());
  private static final List<String> TRANSITION =
      List.of(Transition.LEFT.key(), Transition.RIGHT.key());
  private static final List<String> GROUP = List.of(Group.PARENT.key());

  /** Returns the properties by which an entity refers to others. */
  private static List<String> keys(Entity entity) {
    return switch (entity.kind()) {
      case CLIP -> CLIP;
      case TRANSITION -> TRANSITION;
      case GROUP -> GROUP;
      case PROJECT, ASSET, SEQUENCE, TRACK, LINK -> List.of();
    };
  }

  /** Returns whether an entity refers to another one by a property. */
  static boolean isKey(Entity entity, String key) {
    List<String> keys = keys(entity);
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many references an entity may have. */
  private static int places(Entity entity) {
    return switch (entity.kind()) {
      case ASSET, SEQUENCE, TRACK -> 1;
      case CLIP, TRANSITION, GROUP, PROJECT, LINK -> keys(entity).size();
    };
  }

  /**
   * Returns what an entity refers to there, if to anything; a clip's track is the lanes' business.
   */
  private static Id target(Entity entity, int place) {
    return switch (entity) {
      case Asset asset -> Id.PROJECT;
      case Sequence sequence -> Id.PROJECT;
      case Track track -> track.sequence();
      default -> target(entity.props(), keys(entity).get(place));
    };
  }

  private static Id target(JsonObject props, String key) {
    return props.get(key) instanceof Json.Str text && Id.isValid(text.value())
        ? Id.of(text.value())
        : Id.NONE;
  }

  /** Returns the index of these entities. */
  static References of(Entity[] entities) {
    Map<String, List<Id>> found = new LinkedHashMap<>();
    for (Entity entity : entities) {
      switch (entity) {
        case Asset asset -> add(found, Id.PROJECT.value(), entity.id());
        case Sequence sequence -> add(found, Id.PROJECT.value(), entity.id());
        case Track track -> add(found, track.sequence().value(), entity.id());
        default -> {
          for (String key : keys(entity)) {
            if (entity.props().get(key) instanceof Json.Str text) {
              add(found, text.value(), entity.id());
            }
          }
        }
      }
    }
    List<Referrers> byTarget = new ArrayList<>();
    found.forEach((target, ids) -> {
      if (Id.isValid(target) && !target.equals(Id.NONE.value())) {
        byTarget.add(new Referrers(Id.of(target), PersistentMap.of(ids.toArray(new Id[0]))));
      }
    });
    return new References(PersistentMap.of(byTarget.toArray(new Referrers[0])));
  }

  /** Adds who refers to a target, which need not be an id, unless he was the last one added. */
  private static void add(Map<String, List<Id>> found, String target, Id from) {
    List<Id> referrers = found.get(target);
    if (referrers == null) {
      referrers = new ArrayList<>();
      found.put(target, referrers);
    }
    if (referrers.isEmpty() || !referrers.get(referrers.size() - 1).equals(from)) {
      referrers.add(from);
    }
  }

  References with(Entity entity, @Nullable Owner owner) {
    References result = this;
    for (int i = 0; i < places(entity); i++) {
      result = result.with(target(entity, i), entity.id(), owner);
    }
    return result;
  }

  private References with(Id target, Id from, @Nullable Owner owner) {
    if (target.equals(Id.NONE)) {
      return this;
    }
    Referrers known = byTarget.get(target);
    if (known == null) {
      Referrers first = new Referrers(target, PersistentMap.<Id>empty().add(from, owner));
      return new References(byTarget.add(first, owner));
    }
    if (known.ids.get(from) != null) {
      return this;
    }
    Referrers more = new Referrers(target, known.ids.add(from, owner));
    return new References(byTarget.replace(more, owner));
  }

  References changed(Entity before, Entity after, @Nullable Owner owner) {
    if (sameReferences(before, after)) {
      return this;
    }
    return without(before, owner).with(after, owner);
  }

  References without(Entity entity, @Nullable Owner owner) {
    References result = this;
    for (int i = 0; i < places(entity); i++) {
      result = result.without(target(entity, i), entity.id(), owner);
    }
    return result;
  }

  private References without(Id target, Id from, @Nullable Owner owner) {
    Referrers known = byTarget.get(target);
    if (known == null || known.ids.get(from) == null) {
      return this;
    }
    Referrers fewer = new Referrers(known.id, known.ids.remove(from, owner));
    return new References(byTarget.replace(fewer, owner));
  }

  private static boolean sameReferences(Entity before, Entity after) {
    for (String key : keys(before)) {
      if (!Objects.equals(before.props().get(key), after.props().get(key))) {
        return false;
      }
    }
    return true;
  }

  void forEachTo(Id target, Consumer<Id> action) {
    Referrers known = byTarget.get(target);
    if (known != null) {
      known.ids.forEach(action);
    }
  }

  boolean sameAs(References other) {
    return flat().equals(other.flat());
  }

  private Map<Id, Set<Id>> flat() {
    Map<Id, Set<Id>> result = new TreeMap<>();
    byTarget.forEach(known ->
        known.ids.forEach(id -> result.computeIfAbsent(known.id, key -> new TreeSet<>()).add(id)));
    return result;
  }
}
