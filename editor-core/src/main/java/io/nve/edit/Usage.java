package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;

/** Who plays an asset or nests a sequence. */
final class Usage {
  private Usage() {}

  /**
   * Refuses to go on if a clip plays an asset or nests a sequence.
   *
   * @param except a sequence whose clips do not count, or no id
   * @throws io.nve.error.EditorException {@code IN_USE} if one does
   */
  static void refuse(Plan plan, Id target, Id except) {
    for (Clip clip : plan.project().clipsOf(target)) {
      boolean uses = clip.content() == ClipKind.MEDIA || clip.content() == ClipKind.NESTED;
      if (uses && isThere(plan.project(), clip, except)) {
        throw Plan.refusal(ErrorCode.IN_USE, "Clip " + clip.id() + " uses " + target);
      }
    }
  }

  /** Returns whether a clip stands on a living track of another living sequence. */
  private static boolean isThere(Project project, Clip clip, Id except) {
    return project
        .track(clip.track())
        .filter(Track::alive)
        .flatMap(track -> project.sequence(track.sequence()))
        .filter(Entity::alive)
        .filter(sequence -> !sequence.id().equals(except))
        .isPresent();
  }
}
