package io.nve.op;

import io.nve.model.Id;
import io.nve.model.Project;

/**
 * Moves what a clip plays under its place: in and out grow by a distance and the anchor falls by
 * it, so the clip stands where it stood.
 *
 * @param id the clip
 * @param distance in local time; more than 0 plays later material
 */
public record Slip(Id id, long distance) implements Operation {
  @Override
  public Project applyTo(Project project) {
    return project
        .clip(id)
        .map(clip -> project.cut(id, clip.in() + distance, clip.out() + distance, -distance))
        .orElse(project);
  }

  @Override
  public Operation inverse(Project before) {
    return before.clip(id).isPresent() ? new Slip(id, -distance) : Noop.NOOP;
  }
}
