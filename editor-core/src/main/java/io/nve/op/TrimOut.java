package io.nve.op;

import io.nve.model.Id;
import io.nve.model.Project;

/**
 * Trims a clip's tail: writes its {@code out}, in local time. What plays at a moment stays the
 * same.
 *
 * @param id the clip
 * @param out the new value, in local time; the clip is empty when out is not after in
 */
public record TrimOut(Id id, long out) implements Operation {
  @Override
  public Project applyTo(Project project) {
    return project.clip(id).map(clip -> project.cut(id, clip.in(), out)).orElse(project);
  }

  @Override
  public Operation inverse(Project before) {
    return before.clip(id).<Operation>map(clip -> new TrimOut(id, clip.out())).orElse(Noop.NOOP);
  }
}
