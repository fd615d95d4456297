package io.nve.op;

import io.nve.model.Id;
import io.nve.model.Project;

/**
 * Moves a clip: writes its {@code track} and {@code anchor}, and leaves its cut alone.
 *
 * @param id the clip
 * @param track where it goes; without effect if unknown
 * @param anchor the timeline time of its local time 0
 */
public record Place(Id id, Id track, long anchor) implements Operation {
  @Override
  public Project applyTo(Project project) {
    return project.place(id, track, anchor);
  }

  @Override
  public Operation inverse(Project before) {
    return before
        .clip(id)
        .<Operation>map(clip -> new Place(id, clip.track(), clip.anchor()))
        .orElse(Noop.NOOP);
  }
}
