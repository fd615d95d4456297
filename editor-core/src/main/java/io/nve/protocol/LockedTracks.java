package io.nve.protocol;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;
import io.nve.model.Transition;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.Optional;

/**
 * Refuses what changes the contents of a locked track: an edit that was made before its author
 * could know of the lock would otherwise get past it. The track's own properties, its lock among
 * them, stay open.
 */
public record LockedTracks() implements Permission {
  @Override
  public Optional<Refusal> refusal(Author author, Operation operation, Project project) {
    return touchesLocked(operation, project)
        ? Optional.of(new Refusal(ErrorCode.LOCKED, "The track is locked", ""))
        : Optional.empty();
  }

  private static boolean touchesLocked(Operation operation, Project project) {
    return switch (operation) {
      case Create create -> isOnLocked(create.entity(), project);
      case Place place -> isOnLocked(place.id(), project) || isLocked(place.track(), project);
      case Shift shift -> isLocked(shift.track(), project);
      case Alive alive -> isOnLocked(alive.id(), project) || isLocked(alive.id(), project);
      case Set set -> isOnLocked(set.id(), project);
      case Add add -> isOnLocked(add.id(), project);
      case Text text -> isOnLocked(text.id(), project);
      case TrimIn trim -> isOnLocked(trim.id(), project);
      case TrimOut trim -> isOnLocked(trim.id(), project);
      case Slip slip -> isOnLocked(slip.id(), project);
      case Split split -> isOnLocked(split.id(), project);
      default -> false;
    };
  }

  private static boolean isLocked(Id track, Project project) {
    return project.track(track).filter(Track::locked).isPresent();
  }

  private static boolean isOnLocked(Id id, Project project) {
    return project.find(id).filter(entity -> isOnLocked(entity, project)).isPresent();
  }

  /** A transition is on the track of the clips that it joins. */
  private static boolean isOnLocked(Entity entity, Project project) {
    return switch (entity) {
      case Clip clip -> isLocked(clip.track(), project);
      case Transition transition ->
          project.clip(transition.left()).filter(clip -> isOnLocked(clip, project)).isPresent();
      default -> false;
    };
  }
}
