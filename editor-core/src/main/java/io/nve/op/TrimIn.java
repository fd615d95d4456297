package io.nve.op;

import io.nve.model.Id;
import io.nve.model.Project;

/**
 * Trims a clip's head: writes its {@code in}, in local time. What plays at a moment stays the same.
 *
 * @param id the clip
 * @param in the new value, in local time; the clip is empty when out is not after in
 */
public record TrimIn(Id id, long in) implements Operation {
  @Override
  public Project applyTo(Project project) {
    return project.clip(id).map(clip -> project.cut(id, in, clip.out())).orElse(project);
  }

  @Override
  public Operation inverse(Project before) {
    return before.clip(id).<Operation>map(clip -> new TrimIn(id, clip.in())).orElse(Noop.NOOP);
  }
}
