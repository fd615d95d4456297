package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Track;
import io.nve.model.Transition;
import java.util.List;

/** Says what of which entity may be changed. */
final class Editable {
  /** The properties of a locked track that can be changed; the lock is one of them. */
  private static final List<String> SWITCHES =
      List.of(
          Track.LOCKED.key(),
          Track.MUTED.key(),
          Track.SOLO.key(),
          Track.HIDDEN.key(),
          Track.SYNC_LOCK.key());

  /** The properties that join entities. */
  private static final List<String> JOINTS =
      List.of(
          Clip.ASSET.key(),
          Clip.SEQUENCE.key(),
          Clip.LINK.key(),
          Clip.GROUP.key(),
          Transition.LEFT.key(),
          Transition.RIGHT.key(),
          Transition.IN_OFFSET.key(),
          Transition.OUT_OFFSET.key());

  private Editable() {}

  /**
   * Returns a living entity one of whose properties may be changed.
   *
   * @throws io.nve.error.EditorException {@code LOCKED} if its track is locked, {@code
   *     INVALID_VALUE} if the property has edits of its own
   */
  static Entity entity(Plan plan, Id id, String property) {
    if (JOINTS.contains(property)) {
      throw Plan.refusal(
          ErrorCode.INVALID_VALUE, property + " is not set alone; it has edits of its own");
    }
    return switch (plan.entity(id)) {
      case Clip clip -> plan.clip(clip.id());
      case Track track -> SWITCHES.contains(property) ? plan.anyTrack(id) : plan.track(track.id());
      case Transition transition -> Handles.transition(plan, transition.id());
      case Entity other -> other;
    };
  }
}
