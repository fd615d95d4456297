package io.nve.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** An immutable index from an entity to the entities that refer to it. */
final class References {
  static final References NONE = new References(PersistentMap.empty());

  private final PersistentMap<PersistentMap<Boolean>> byTarget;

  private References(PersistentMap<PersistentMap<Boolean>> byTarget) {
    this.byTarget = byTarget;
  }

  /** Returns what an entity refers to; a clip's track is the lanes' business. */
  private static List<Id> targets(Entity entity) {
    return switch (entity) {
      case Asset asset -> List.of(Id.PROJECT);
      case Sequence sequence -> List.of(Id.PROJECT);
      case Track track -> List.of(track.sequence());
      case Clip clip ->
          clip.props().isEmpty()
              ? List.of()
              : List.of(
                  clip.get(Clip.ASSET),
                  clip.get(Clip.SEQUENCE),
                  clip.get(Clip.LINK),
                  clip.get(Clip.GROUP));
      case Transition transition -> List.of(transition.left(), transition.right());
      case Group group -> List.of(group.get(Group.PARENT));
      case ProjectSettings settings -> List.of();
      case Link link -> List.of();
    };
  }

  References with(Entity entity) {
    References result = this;
    for (Id target : targets(entity)) {
      result = result.with(target, entity.id());
    }
    return result;
  }

  private References with(Id target, Id from) {
    if (target.equals(Id.NONE)) {
      return this;
    }
    PersistentMap<Boolean> referrers = byTarget.get(target);
    if (referrers == null) {
      referrers = PersistentMap.empty();
    }
    return new References(byTarget.put(target, referrers.put(from, Boolean.TRUE)));
  }

  References changed(Entity before, Entity after) {
    if (!(after instanceof Clip || after instanceof Transition || after instanceof Group)) {
      return this;
    }
    List<Id> old = targets(before);
    List<Id> now = targets(after);
    if (old.equals(now)) {
      return this;
    }
    References result = this;
    for (Id target : old) {
      PersistentMap<Boolean> referrers = result.byTarget.get(target);
      if (referrers != null) {
        result = new References(result.byTarget.put(target, referrers.remove(before.id())));
      }
    }
    return result.with(after);
  }

  void forEachTo(Id target, Consumer<Id> action) {
    PersistentMap<Boolean> referrers = byTarget.get(target);
    if (referrers != null) {
      referrers.forEach((id, yes) -> action.accept(id));
    }
  }

  boolean sameAs(References other) {
    return flat().equals(other.flat());
  }

  private Map<Id, Set<Id>> flat() {
    Map<Id, Set<Id>> result = new TreeMap<>();
    byTarget.forEach((target, referrers) ->
        referrers.forEach(
            (id, yes) -> result.computeIfAbsent(target, key -> new TreeSet<>()).add(id)));
    return result;
  }
}
