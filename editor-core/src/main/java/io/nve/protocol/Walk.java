package io.nve.protocol;

import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import java.util.Optional;

/** Goes over the primitive operations of a batch, each with the project that it is made on. */
final class Walk {
  private final Check check;
  private Project project;

  private Walk(Check check, Project project) {
    this.check = check;
    this.project = project;
  }

  /** Looks at one primitive operation. */
  interface Check {
    Optional<Refusal> refusal(Operation operation, Project project);
  }

  /** Returns the first refusal, with the path of the operation in the batch. */
  static Optional<Refusal> firstRefusal(Batch batch, Project project, Check check) {
    return new Walk(check, project).visit(batch, "");
  }

  private Optional<Refusal> visit(Batch batch, String path) {
    for (int i = 0; i < batch.operations().size(); i++) {
      Operation operation = batch.operations().get(i);
      Optional<Refusal> refusal = visit(operation, path + "/ops/" + i);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> visit(Operation operation, String path) {
    if (operation instanceof Batch batch) {
      return visit(batch, path);
    }
    Optional<Refusal> refusal = check.refusal(operation, project);
    if (refusal.isEmpty()) {
      project = operation.applyTo(project);
    }
    return refusal.map(found -> new Refusal(found.code(), found.message(), path + found.path()));
  }
}
