package io.nve.op;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;

/**
 * Moves a clip: writes its {@code anchor}, and its {@code track} if it goes to another, and leaves
 * its cut alone.
 *
 * <p>One that does not name a track moves the clip along whichever it stands on, so that one
 * person's move in time and another's move to a different track merge.
 *
 * @param id the clip
 * @param track where it goes, or {@link Id#NONE} to stay on its track; without effect if unknown
 * @param anchor the timeline time of its local time 0
 */
public record Place(Id id, Id track, long anchor) implements Operation {
  /** Returns the operation that moves a clip along its track. */
  public static Place along(Id id, long anchor) {
    return new Place(id, Id.NONE, anchor);
  }

  /** Returns whether it leaves the clip on the track where it stands. */
  public boolean stays() {
    return track.equals(Id.NONE);
  }

  /** Returns the track on which a clip stands after this was done to it. */
  public Id target(Clip clip) {
    return stays() ? clip.track() : track;
  }

  @Override
  public Project applyTo(Project project) {
    return project.place(id, track, anchor);
  }

  @Override
  public Operation inverse(Project before) {
    return before
        .clip(id)
        .<Operation>map(clip -> new Place(id, stays() ? track : clip.track(), clip.anchor()))
        .orElse(Noop.NOOP);
  }
}
