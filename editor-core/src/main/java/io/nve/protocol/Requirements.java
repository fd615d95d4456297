package io.nve.protocol;

import io.nve.error.ErrorCode;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Requirement;
import java.util.Optional;

/** Looks whether what a batch requires still holds. */
final class Requirements {
  private static final String MOVED = " was moved, or the clip deleted, by somebody else";

  private Requirements() {}

  /** Returns the first requirement that does not hold, those of inner batches included. */
  static Optional<Refusal> refusal(Batch batch, Project project) {
    return refusal(batch, project, "");
  }

  private static Optional<Refusal> refusal(Batch batch, Project project, String path) {
    for (int i = 0; i < batch.requires().size(); i++) {
      Requirement requirement = batch.requires().get(i);
      if (!requirement.holds(project)) {
        return Optional.of(refusal(requirement, path + "/requires/" + i));
      }
    }
    for (int i = 0; i < batch.operations().size(); i++) {
      Operation operation = batch.operations().get(i);
      if (operation instanceof Batch inner) {
        Optional<Refusal> refusal = refusal(inner, project, path + "/ops/" + i);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }

  private static Refusal refusal(Requirement requirement, String path) {
    return switch (requirement) {
      case Requirement.Living living ->
          new Refusal(ErrorCode.ENTITY_GONE, living.id() + " was deleted by somebody else", path);
      case Requirement.Head head ->
          new Refusal(ErrorCode.CUT_GONE, "The head of " + head.clip() + MOVED, path);
      case Requirement.Tail tail ->
          new Refusal(ErrorCode.CUT_GONE, "The tail of " + tail.clip() + MOVED, path);
      case Requirement.Touching cut ->
          new Refusal(
              ErrorCode.CUT_GONE,
              cut.left() + " and " + cut.right() + " do not touch any more",
              path);
    };
  }
}
