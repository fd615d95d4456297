package io.nve.protocol;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.ParameterType;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the entities that nobody will miss. */
final class Purging {
  private Purging() {}

  /**
   * Returns what was deleted at a horizon, is so now, and has nothing kept that refers to it;
   * sorted.
   */
  static List<Id> ids(Project horizon, Project now) {
    List<Entity> all = now.entities();
    TreeSet<Id> going = new TreeSet<>();
    for (Entity entity : all) {
      if (!entity.alive() && horizon.find(entity.id()).filter(then -> !then.alive()).isPresent()) {
        going.add(entity.id());
      }
    }
    boolean settled = going.isEmpty();
    while (!settled) {
      Set<Id> needed = new TreeSet<>();
      for (Entity entity : all) {
        if (!going.contains(entity.id())) {
          needed.addAll(targets(entity));
        }
      }
      settled = !going.removeAll(needed);
    }
    return new ArrayList<>(going);
  }

  private static List<Id> targets(Entity entity) {
    List<Id> found = new ArrayList<>();
    if (entity instanceof Clip clip) {
      found.add(clip.track());
    } else if (entity instanceof Track track) {
      found.add(track.sequence());
    }
    for (Parameter<?> parameter : Registry.parameters(entity.kind())) {
      if (parameter.type() == ParameterType.REFERENCE
          && entity.get(parameter) instanceof Id target) {
        found.add(target);
      }
    }
    return found;
  }
}
