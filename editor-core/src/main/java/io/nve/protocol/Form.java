package io.nve.protocol;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.Optional;

/**
 * What a client's batch has to be, whoever sends it. Merging relies on it: nobody makes an id that
 * another one names, and nobody but the server forgets entities.
 *
 * @param client whose batch it is
 * @param most how many primitive operations it may have
 */
record Form(ClientName client, int most) {
  Optional<Refusal> refusal(Batch batch, Project project) {
    int count = Batches.count(batch);
    if (count > most) {
      String message = "The batch has " + count + " operations, more than " + most;
      return Optional.of(new Refusal(ErrorCode.LIMIT_ENTITIES, message, ""));
    }
    return Walk.firstRefusal(batch, project, this::refusal);
  }

  private Optional<Refusal> refusal(Operation operation, Project project) {
    Optional<Refusal> refusal =
        switch (operation) {
          case Purge purge -> refuse(ErrorCode.FORBIDDEN, "Only the server forgets entities");
          case Create create -> newId(create.entity().id(), project);
          case Split split -> newId(split.newId(), project);
          default -> Optional.empty();
        };
    return refusal.or(() -> unknown(operation, project));
  }

  private Optional<Refusal> newId(Id id, Project project) {
    if (!client.makes(id)) {
      return refuse(ErrorCode.FOREIGN_ID, "New ids of this client begin with " + client + ".");
    }
    return isKnown(id, project)
        ? refuse(ErrorCode.ID_TAKEN, "The id " + id + " is in use")
        : Optional.empty();
  }

  /** Refuses what names an entity that does not exist, not even deleted. */
  static Optional<Refusal> unknown(Operation operation, Project project) {
    return switch (operation) {
      case Create create -> unknownTrack(create.entity(), project);
      case Alive alive -> unknown(alive.id(), project);
      case Set set -> unknown(set.id(), project);
      case Place place ->
          unknown(place.id(), project)
              .or(() ->
                  place.track().equals(Id.NONE)
                      ? Optional.empty()
                      : unknown(place.track(), project));
      case TrimIn trim -> unknown(trim.id(), project);
      case TrimOut trim -> unknown(trim.id(), project);
      case Slip slip -> unknown(slip.id(), project);
      case Split split -> unknown(split.id(), project);
      case Shift shift -> unknown(shift.track(), project);
      case Add add -> unknown(add.id(), project);
      case Text text -> unknown(text.id(), project);
      case Purge purge -> Optional.empty();
      case Noop noop -> Optional.empty();
      case Batch batch -> Optional.empty();
    };
  }

  private static Optional<Refusal> unknownTrack(Entity entity, Project project) {
    return entity instanceof Clip clip ? unknown(clip.track(), project) : Optional.empty();
  }

  private static Optional<Refusal> unknown(Id id, Project project) {
    return isKnown(id, project)
        ? Optional.empty()
        : refuse(ErrorCode.UNKNOWN_ENTITY, "There is no " + id);
  }

  private static boolean isKnown(Id id, Project project) {
    return project.props(id) != null;
  }

  private static Optional<Refusal> refuse(ErrorCode code, String message) {
    return Optional.of(new Refusal(code, message, ""));
  }
}
