package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Project;
import java.util.Optional;

/** Finds what stands next to a clip; placeholders count as the gaps that they are. */
final class Neighbours {
  private Neighbours() {}

  /** Returns the last clip that starts before a clip. */
  static Optional<Clip> before(Project project, Clip clip) {
    return before(project, clip.track(), clip.start());
  }

  /** Returns the last clip of a track that starts before a time. */
  static Optional<Clip> before(Project project, Id track, long time) {
    Optional<Clip> found = project.lastBefore(track, time);
    while (found.filter(Neighbours::isPlaceholder).isPresent()) {
      found = project.lastBefore(track, found.get().start());
    }
    return found;
  }

  /** Returns the first clip that starts after a clip does. */
  static Optional<Clip> behind(Project project, Clip clip) {
    return from(project, clip.track(), clip.start() + 1);
  }

  /** Returns the first clip of a track that starts at or after a time. */
  static Optional<Clip> from(Project project, Id track, long time) {
    Optional<Clip> found = project.firstFrom(track, time);
    while (found.filter(Neighbours::isPlaceholder).isPresent()) {
      found = project.firstFrom(track, found.get().start() + 1);
    }
    return found;
  }

  /** Returns the clip that ends just where a clip starts. */
  static Optional<Clip> touchingHead(Project project, Clip clip) {
    return before(project, clip).filter(other -> other.end() == clip.start());
  }

  /** Returns the clip that starts just where a clip ends. */
  static Optional<Clip> touchingTail(Project project, Clip clip) {
    return behind(project, clip).filter(other -> other.start() == clip.end());
  }

  /** Returns the clip at a time, unless it is a placeholder. */
  static Optional<Clip> at(Project project, Id track, long time) {
    return project.clipAt(track, time).filter(clip -> !isPlaceholder(clip));
  }

  static boolean isPlaceholder(Clip clip) {
    return clip.content() == ClipKind.PLACEHOLDER;
  }
}
