package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Project;
import io.nve.model.Title;
import io.nve.model.Track;
import java.util.List;

/** What people see of a project: what lives, on tracks that live. */
final class Visible {
  private Visible() {}

  /** Returns what is seen; an empty text is none. */
  static List<Entity> of(Project project) {
    return project.entities().stream()
        .filter(entity -> isSeen(project, entity))
        .map(Visible::normal)
        .toList();
  }

  private static boolean isSeen(Project project, Entity entity) {
    if (!entity.alive()) {
      return false;
    }
    return switch (entity) {
      case Clip clip -> project.track(clip.track()).filter(at -> isSeen(project, at)).isPresent();
      case Track track -> project.sequence(track.sequence()).filter(Entity::alive).isPresent();
      default -> true;
    };
  }

  private static Entity normal(Entity entity) {
    return entity.get(Title.TEXT).isEmpty()
        ? entity.withProps(entity.props().without(Title.TEXT.key()))
        : entity;
  }
}
