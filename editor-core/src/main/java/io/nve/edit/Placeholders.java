package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.function.Consumer;

/** Placeholders are gaps with a name or metadata: they give way to whatever is put onto them. */
final class Placeholders {
  private Placeholders() {}

  /**
   * Removes the parts of placeholders that lie under clips that were touched, and of what is then
   * left of them those that merged edits left under other clips.
   */
  static void giveWay(Plan plan) {
    forEachTouched(plan, false, clip -> sweep(plan, clip.track(), clip.range()));
    forEachTouched(
        plan,
        true,
        placeholder -> {
          for (Clip clip : plan.project().clips(placeholder.track(), placeholder.range())) {
            if (!Neighbours.isPlaceholder(clip)) {
              sweep(plan, clip.track(), clip.range());
            }
          }
        });
  }

  private static void forEachTouched(Plan plan, boolean placeholders, Consumer<Clip> action) {
    for (Id id : plan.touched()) {
      plan.project()
          .clip(id)
          .filter(clip -> clip.alive() && !clip.isEmpty())
          .filter(clip -> Neighbours.isPlaceholder(clip) == placeholders)
          .ifPresent(action);
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
