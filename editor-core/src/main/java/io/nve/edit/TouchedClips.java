package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.SourceReach;
import io.nve.time.TimeRange;
import java.util.Optional;

/**
 * Checks the clips that an edit touched. What was wrong before, as merged edits can leave it, is
 * not held against the edit.
 */
final class TouchedClips {
  private final Project before;
  private final Project after;

  private TouchedClips(Plan plan) {
    this.before = plan.before();
    this.after = plan.project();
  }

  /**
   * Checks what a plan touched.
   *
   * @throws EditorException with the code of what is wrong
   */
  static void check(Plan plan) {
    TouchedClips clips = new TouchedClips(plan);
    for (Id id : plan.touched()) {
      clips.after.clip(id).filter(Clip::alive).ifPresent(clips::check);
    }
  }

  private void check(Clip clip) {
    if (clip.isEmpty()) {
      throw Plan.refusal(ErrorCode.EMPTY_CLIP, "Nothing would be left of clip " + clip.id());
    }
    if (clip.start() < Math.min(0, startBefore(clip))) {
      throw Plan.refusal(
          ErrorCode.NEGATIVE_TIME, "Clip " + clip.id() + " would start before the sequence");
    }
    for (Clip other : after.clips(clip.track(), clip.range())) {
      if (!other.id().equals(clip.id()) && !overlappedBefore(clip.id(), other.id())) {
        throw Plan.refusal(
            ErrorCode.OVERLAP, "Clip " + clip.id() + " would lie over clip " + other.id());
      }
    }
    checkMedia(clip);
  }

  private long startBefore(Clip clip) {
    return before.clip(clip.id()).map(Clip::start).orElse(0L);
  }

  private boolean overlappedBefore(Id a, Id b) {
    Optional<Clip> one = before.clip(a).filter(Clip::alive);
    Optional<Clip> two = before.clip(b).filter(Clip::alive);
    return one.isPresent()
        && two.isPresent()
        && one.get().track().equals(two.get().track())
        && one.get().range().overlaps(two.get().range());
  }

  private void checkMedia(Clip clip) {
    Optional<TimeRange> available = clip.asset().flatMap(after::asset).flatMap(Asset::available);
    if (available.isEmpty()) {
      return;
    }
    SourceReach reach = SourceReach.of(clip);
    Optional<Clip> old = before.clip(clip.id());
    boolean reachedBefore =
        old.isPresent()
            && old.get().asset().equals(clip.asset())
            && covers(SourceReach.of(old.get()), reach);
    if (!reach.within(available.get()) && !reachedBefore) {
      throw Plan.refusal(
          ErrorCode.NOT_ENOUGH_MEDIA, "Clip " + clip.id() + " would reach beyond its media");
    }
  }

  private static boolean covers(SourceReach outer, SourceReach inner) {
    return outer.first() <= inner.first() && outer.last() >= inner.last();
  }
}
