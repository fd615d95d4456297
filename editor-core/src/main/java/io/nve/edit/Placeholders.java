package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.Optional;

/** Placeholders are gaps with a name or metadata: they give way to whatever is put onto them. */
final class Placeholders {
  private Placeholders() {}

  /** Removes the parts of placeholders that lie under clips that were touched. */
  static void giveWay(Plan plan) {
    for (Id id : plan.touched()) {
      Optional<Clip> clip = plan.project().clip(id).filter(Clip::alive);
      clip.filter(found -> !found.isEmpty() && !Neighbours.isPlaceholder(found))
          .ifPresent(found -> sweep(plan, found.track(), found.range()));
    }
  }

  /** Removes the parts of placeholders that lie in a range of a track. */
  static void sweep(Plan plan, Id track, TimeRange range) {
    for (Clip clip : plan.project().clips(track, range)) {
      if (Neighbours.isPlaceholder(clip)) {
        Room.clear(plan, clip, range);
      }
    }
  }
}
