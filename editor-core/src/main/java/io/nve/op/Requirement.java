package io.nve.op;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import java.util.Optional;

/**
 * What must hold of a project for a {@link Batch} to make sense.
 *
 * <p>Most edits still make sense after any merge. A few do not: rolling a cut that is no longer
 * there would trim one clip and lengthen another. Their batches say what they stand on, so that
 * they are made whole or not at all.
 */
public sealed interface Requirement {
  /** Returns whether it holds. */
  boolean holds(Project project);

  /**
   * An entity was not deleted.
   *
   * @param id the entity
   */
  record Living(Id id) implements Requirement {
    @Override
    public boolean holds(Project project) {
      return project.find(id).map(Entity::alive).orElse(false);
    }
  }

  /**
   * A clip lives, and its head is where it was seen.
   *
   * @param clip the clip
   * @param in its {@code in}, in local time
   */
  record Head(Id clip, long in) implements Requirement {
    @Override
    public boolean holds(Project project) {
      return project.clip(clip).filter(found -> found.alive() && found.in() == in).isPresent();
    }
  }

  /**
   * A clip lives, and its tail is where it was seen.
   *
   * @param clip the clip
   * @param out its {@code out}, in local time
   */
  record Tail(Id clip, long out) implements Requirement {
    @Override
    public boolean holds(Project project) {
      return project.clip(clip).filter(found -> found.alive() && found.out() == out).isPresent();
    }
  }

  /**
   * Two clips live, and one starts where the other ends, on the same track.
   *
   * @param left the clip before the cut
   * @param right the clip behind it
   */
  record Touching(Id left, Id right) implements Requirement {
    @Override
    public boolean holds(Project project) {
      Optional<Clip> before = project.clip(left).filter(Clip::alive);
      Optional<Clip> behind = project.clip(right).filter(Clip::alive);
      return before.isPresent()
          && behind.isPresent()
          && before.get().track().equals(behind.get().track())
          && before.get().end() == behind.get().start();
    }
  }
}
