package io.nve.protocol;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Requirement;
import java.util.Optional;

/** Looks whether what a batch requires still holds. */
final class Requirements {
  private Requirements() {}

  /** Returns why a batch makes no sense on a project, if it does not. */
  static Optional<Refusal> refusal(Batch batch, Project project) {
    return batch.unmet(project).map(unmet -> refusal(unmet.requirement(), unmet.path()));
  }

  private static Refusal refusal(Requirement requirement, String path) {
    return switch (requirement) {
      case Requirement.Living living ->
          new Refusal(ErrorCode.ENTITY_GONE, living.id() + " was deleted by somebody else", path);
      case Requirement.Head head -> trimmed(head.clip(), path);
      case Requirement.Tail tail -> trimmed(tail.clip(), path);
      case Requirement.Touching cut ->
          new Refusal(
              ErrorCode.CUT_GONE,
              cut.left() + " and " + cut.right() + " do not touch any more",
              path);
    };
  }

  private static Refusal trimmed(Id clip, String path) {
    return new Refusal(ErrorCode.EDGE_MOVED, clip + " was trimmed by somebody else", path);
  }
}
