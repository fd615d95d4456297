package io.nve.protocol;

import io.nve.error.ErrorCode;
import io.nve.model.Project;
import io.nve.op.Add;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Set;
import io.nve.op.Text;
import java.util.Optional;

/** The usual roles, as permissions. */
public enum Role implements Permission {
  /** Changes nothing. */
  VIEWER("A viewer changes nothing"),

  /** Writes markers, on whatever they are, and nothing else. */
  COMMENTER("A commenter writes markers only"),

  /** Changes everything. */
  EDITOR("");

  private static final String MARKER = "marker/";

  private final String reason;

  Role(String reason) {
    this.reason = reason;
  }

  @Override
  public Optional<Refusal> refusal(Author author, Operation operation, Project project) {
    return allows(operation)
        ? Optional.empty()
        : Optional.of(new Refusal(ErrorCode.FORBIDDEN, reason, ""));
  }

  private boolean allows(Operation operation) {
    return switch (this) {
      case VIEWER -> operation instanceof Noop;
      case COMMENTER -> isComment(operation);
      case EDITOR -> true;
    };
  }

  private static boolean isComment(Operation operation) {
    return switch (operation) {
      case Noop noop -> true;
      case Set set -> set.key().startsWith(MARKER);
      case Text text -> text.key().startsWith(MARKER);
      case Add add -> add.key().startsWith(MARKER);
      default -> false;
    };
  }
}
