package io.nve.protocol;

import io.nve.model.Project;
import io.nve.op.Operation;
import java.util.Optional;

/**
 * Decides whether somebody may do something. It is asked for every primitive operation, as it
 * stands past everything that was ordered before it; one refused operation refuses its whole batch.
 *
 * <pre>{@code
 * Permission permission = Role.EDITOR.and(new LockedTracks());
 * }</pre>
 *
 * <p>It has to be a pure function: asked again after a restart it says the same.
 */
@FunctionalInterface
public interface Permission {
  /** Allows everything. */
  Permission EVERYTHING = (author, operation, project) -> Optional.empty();

  /**
   * Returns why an operation is refused, or nothing if it is allowed.
   *
   * @param author who wants it
   * @param operation one primitive operation; never a batch
   * @param project what it would be made on
   */
  Optional<Refusal> refusal(Author author, Operation operation, Project project);

  /** Returns the permission that allows what both allow. */
  default Permission and(Permission other) {
    return (author, operation, project) ->
        refusal(author, operation, project).or(() -> other.refusal(author, operation, project));
  }
}
