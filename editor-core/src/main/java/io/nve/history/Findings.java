package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sorts what became of entities into what people would say about it. */
final class Findings {
  private final Difference difference;
  private final Places places;
  private final List<Motion> clips = new ArrayList<>();
  private final List<Clip> newClips = new ArrayList<>();
  private final List<Clip> removedClips = new ArrayList<>();
  private final List<Entity> created = new ArrayList<>();
  private final List<Entity> removed = new ArrayList<>();
  private final List<Entity> restored = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Findings(Difference difference) {
    this.difference = difference;
    this.places = new Places(difference.before(), difference.after());
  }

  List<Finding> all() {
    difference.entities().forEach(this::sort);
    findings.addAll(new ClipFindings(places).of(clips, newClips, removedClips));
    bonds(Clip.LINK);
    bonds(Clip.GROUP);
    newClips.forEach(clip -> (wasThere(clip) ? restored : created).add(clip));
    removed.addAll(removedClips);
    together(created, Finding.Added::new);
    together(removed, Finding.Removed::new);
    together(restored, Finding.Restored::new);
    // The sort is stable: what is said of one entity stays in the order in which it was found.
    findings.sort(Comparator.comparing(Finding::subject, places.order()));
    return List.copyOf(findings);
  }

  private void bonds(Parameter<Id> bond) {
    findings.addAll(
        new BondFindings(difference.before(), difference.after(), places, bond).of(clips));
  }

  private void sort(EntityChange change) {
    switch (change) {
      case EntityChange.Created made -> appear(made.after(), created);
      case EntityChange.Forgotten lost -> remove(lost.before());
      case EntityChange.Deleted deleted -> remove(deleted.before());
      case EntityChange.Restored back -> appear(back.after(), restored);
      case EntityChange.Changed changed -> change(changed);
    }
  }

  private boolean wasThere(Entity entity) {
    return difference.before().find(entity.id()).isPresent();
  }

  /** A clip that came back counts as new here: it may be a part of one that was cut. */
  private void appear(Entity entity, List<Entity> others) {
    if (isTold(entity)) {
      if (entity instanceof Clip clip) {
        newClips.add(clip);
      } else {
        others.add(entity);
      }
    }
  }

  private void remove(Entity entity) {
    if (isTold(entity)) {
      if (entity instanceof Clip clip) {
        removedClips.add(clip);
      } else {
        removed.add(entity);
      }
    }
  }

  private void change(EntityChange.Changed change) {
    if (!isTold(change.after())) {
      return;
    }
    if (change.before() instanceof Clip was && change.after() instanceof Clip is) {
      clips.add(Motion.of(was, is));
    }
    findings.addAll(PropertyFindings.of(change));
  }

  /** Links and groups are told of as what they do to clips. */
  private boolean isTold(Entity entity) {
    return entity.alive()
        && entity.kind() != EntityKind.LINK
        && entity.kind() != EntityKind.GROUP
        && places.isSeen(entity);
  }

  private void together(List<Entity> entities, Function<List<Entity>, Finding> finding) {
    Map<String, List<Entity>> alike = new LinkedHashMap<>();
    entities.sort(places.byTrack());
    for (Entity entity : entities) {
      String place = entity instanceof Clip clip ? clip.track().value() : "";
      alike.computeIfAbsent(entity.kind().id() + " " + place, key -> new ArrayList<>()).add(entity);
    }
    alike.values().forEach(group -> findings.add(finding.apply(List.copyOf(group))));
  }
}
