package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.Project;
import io.nve.model.Track;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the clips that belong to a clip by links and groups, and makes links. */
final class Bonds {
  private Bonds() {}

  /** Returns a clip and, if links are followed, those linked with it; all of them can be edited. */
  static List<Clip> linked(Plan plan, Clip clip) {
    Map<Id, Clip> found = new LinkedHashMap<>();
    found.put(clip.id(), clip);
    if (plan.options().links() == Follow.FOLLOW) {
      clip.link().ifPresent(link -> addSiblings(plan, clip, link, found));
    }
    return List.copyOf(found.values());
  }

  /** Returns clips and, if links are followed, those linked with one of them. */
  static List<Clip> linked(Plan plan, List<Clip> clips) {
    Map<Id, Clip> found = new LinkedHashMap<>();
    for (Clip clip : clips) {
      linked(plan, clip).forEach(other -> found.put(other.id(), other));
    }
    return List.copyOf(found.values());
  }

  /**
   * Returns a clip and, if links are followed, those linked with it that play at the same time on
   * other tracks: what stays in sync with it when it is cut anew.
   */
  static List<Clip> partners(Plan plan, Clip clip) {
    List<Clip> found = new ArrayList<>();
    for (Clip other : linked(plan, clip)) {
      boolean elsewhere = !other.track().equals(clip.track());
      if (other.id().equals(clip.id()) || (elsewhere && other.range().overlaps(clip.range()))) {
        found.add(other);
      }
    }
    return found;
  }

  /** Returns of {@link #partners} those whose edge moves along: of each track the outermost. */
  static List<Clip> partners(Plan plan, Clip clip, Edge edge) {
    Map<Id, Clip> outermost = new LinkedHashMap<>();
    for (Clip other : partners(plan, clip)) {
      outermost.merge(
          other.track(), other, (a, b) -> (a.start() < b.start()) == (edge == Edge.HEAD) ? a : b);
    }
    return List.copyOf(outermost.values());
  }

  /** Returns clips and all that belongs to them by links and groups, as the options say. */
  static List<Clip> family(Plan plan, List<Clip> clips) {
    Map<Id, Clip> found = new LinkedHashMap<>();
    Deque<Clip> open = new ArrayDeque<>();
    addNew(clips, found, open);
    while (!open.isEmpty()) {
      Clip clip = open.removeFirst();
      addNew(linked(plan, clip), found, open);
      addNew(grouped(plan, clip), found, open);
    }
    return List.copyOf(found.values());
  }

  private static void addNew(Collection<Clip> clips, Map<Id, Clip> found, Deque<Clip> open) {
    for (Clip clip : clips) {
      if (found.putIfAbsent(clip.id(), clip) == null) {
        open.addLast(clip);
      }
    }
  }

  private static Collection<Clip> grouped(Plan plan, Clip clip) {
    if (plan.options().groups() == Follow.IGNORE || clip.group().isEmpty()) {
      return List.of();
    }
    Map<Id, Clip> found = new LinkedHashMap<>();
    Id outermost = outermost(plan.project(), clip.group().get());
    for (Id group : within(plan.project(), outermost)) {
      addSiblings(plan, clip, group, found);
    }
    return found.values();
  }

  /** Returns the group around a group that is in no other; merged edits can leave a cycle. */
  static Id outermost(Project project, Id group) {
    SortedSet<Id> seen = new TreeSet<>();
    Id at = group;
    while (seen.add(at)) {
      Id parent =
          project
              .find(at)
              .filter(entity -> entity instanceof Group)
              .flatMap(entity -> entity.reference(Group.PARENT))
              .filter(id -> project.find(id).filter(found -> found.alive()).isPresent())
              .orElse(at);
      at = parent;
    }
    return at;
  }

  private static SortedSet<Id> within(Project project, Id outermost) {
    SortedSet<Id> seen = new TreeSet<>();
    Deque<Id> open = new ArrayDeque<>(List.of(outermost));
    while (!open.isEmpty()) {
      Id group = open.removeFirst();
      if (seen.add(group)) {
        project.groupsOf(group).forEach(inner -> open.add(inner.id()));
      }
    }
    return seen;
  }

  private static void addSiblings(Plan plan, Clip clip, Id bond, Map<Id, Clip> found) {
    Id sequence = plan.anyTrack(clip.track()).sequence();
    for (Clip other : plan.project().clipsOf(bond)) {
      boolean together =
          plan.project()
              .track(other.track())
              .filter(Track::alive)
              .filter(track -> track.sequence().equals(sequence))
              .isPresent();
      if (together && !found.containsKey(other.id())) {
        found.put(other.id(), plan.clip(other.id()));
      }
    }
  }

  /** Links clips with each other and nobody else; a single one is linked with nobody. */
  static void linkAnew(Plan plan, List<Clip> clips) {
    if (clips.size() < 2) {
      clips.forEach(clip -> plan.unset(plan.fresh(clip), Clip.LINK.key()));
      return;
    }
    Id id = plan.newId();
    plan.create(Link.of(id));
    clips.forEach(clip -> plan.set(clip.id(), Clip.LINK, id));
  }

  /** Returns the tracks that some clips stand on, each once. */
  static List<Id> tracks(Collection<Clip> clips) {
    SortedSet<Id> found = new TreeSet<>();
    clips.forEach(clip -> found.add(clip.track()));
    return new ArrayList<>(found);
  }

  /** Refuses clips of several sequences. */
  static Id commonSequence(Plan plan, Collection<Clip> clips) {
    SortedSet<Id> found = new TreeSet<>();
    clips.forEach(clip -> found.add(plan.anyTrack(clip.track()).sequence()));
    if (found.size() != 1) {
      throw Plan.refusal(ErrorCode.WRONG_KIND, "The clips must be of one sequence");
    }
    return found.first();
  }
}
