package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.Project;
import io.nve.model.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Copies of clips, joined with each other as the clips are. */
final class Copies {
  private final Plan plan;
  private final Project original;
  private final Map<Id, Id> copyOf = new LinkedHashMap<>();

  Copies(Plan plan, List<Clip> clips) {
    this.plan = plan;
    this.original = plan.before();
    clips.forEach(clip -> copyOf.put(clip.id(), plan.newId()));
  }

  /** Puts the copy of a clip on a track. */
  void put(Clip clip, Id track, long start) {
    Id id = copyOf.getOrDefault(clip.id(), Id.NONE);
    Clip copy = clip.withId(id).withPlace(track, start - clip.in());
    copy = copy.withProps(copy.props().without(Clip.LINK.key()).without(Clip.GROUP.key()));
    plan.create(copy);
  }

  /** Gives the copies links, groups and transitions of their own. */
  void join() {
    Map<Id, Id> links = new LinkedHashMap<>();
    Map<Id, Id> groups = new LinkedHashMap<>();
    for (Map.Entry<Id, Id> entry : copyOf.entrySet()) {
      Clip clip = original.clip(entry.getKey()).orElseThrow();
      clip.link()
          .filter(link -> isShared(link))
          .ifPresent(link -> plan.set(entry.getValue(), Clip.LINK, linkFor(link, links)));
      clip.group()
          .ifPresent(group -> plan.set(entry.getValue(), Clip.GROUP, groupFor(group, groups)));
    }
    copyOf.keySet().forEach(this::copyTransition);
  }

  /** Returns whether several of the copied clips are in a link. */
  private boolean isShared(Id link) {
    return original.clipsOf(link).stream().filter(clip -> copyOf.containsKey(clip.id())).count()
        > 1;
  }

  private Id linkFor(Id link, Map<Id, Id> made) {
    Id known = made.get(link);
    if (known != null) {
      return known;
    }
    Id id = plan.newId();
    plan.create(Link.of(id));
    made.put(link, id);
    return id;
  }

  private Id groupFor(Id group, Map<Id, Id> made) {
    Id known = made.get(group);
    if (known != null) {
      return known;
    }
    Id id = plan.newId();
    made.put(group, id);
    plan.create(Group.of(id));
    Optional<Id> parent =
        original.find(group).filter(Entity::alive).flatMap(found -> found.reference(Group.PARENT));
    parent.ifPresent(outer -> plan.set(id, Group.PARENT, groupFor(outer, made)));
    return id;
  }

  /** Copies the transition that leaves a clip, if it arrives at one that is copied too. */
  private void copyTransition(Id clip) {
    for (Transition transition : original.transitionsOf(clip)) {
      Id left = copyOf.get(transition.left());
      Id right = copyOf.get(transition.right());
      if (transition.left().equals(clip) && left != null && right != null) {
        Transition copy = new Transition(plan.newId(), true, transition.props());
        plan.create(
            copy.withProps(
                copy.props()
                    .with(Transition.LEFT.key(), Transition.LEFT.write(left))
                    .with(Transition.RIGHT.key(), Transition.RIGHT.write(right))));
      }
    }
  }
}
