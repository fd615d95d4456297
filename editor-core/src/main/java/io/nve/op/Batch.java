package io.nve.op;

import io.nve.model.Draft;
import io.nve.model.Project;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Several operations that are one: made, undone, sent and merged together.
 *
 * @param label what people did, for a history list; may be empty
 * @param operations in the order in which they are made
 * @param requires what must hold of the project for it to make sense; a server does not order a
 *     batch of which one does not hold any more, and tells its author
 */
public record Batch(String label, List<Operation> operations, List<Requirement> requires)
    implements Operation {
  /** Copies the lists; nearly all are short, and compiled to JavaScript short ones cost less. */
  public Batch {
    operations = operations.size() == 1 ? List.of(operations.get(0)) : List.copyOf(operations);
    requires = requires.isEmpty() ? List.of() : List.copyOf(requires);
  }

  /** Makes operations one that requires nothing. */
  public Batch(String label, List<? extends Operation> operations) {
    this(label, List.copyOf(operations), List.of());
  }

  /** Returns a batch of these operations, those without effect by their kind left out. */
  public static Batch of(String label, List<? extends Operation> operations) {
    List<Operation> kept = new ArrayList<>();
    for (Operation operation : operations) {
      if (!(operation instanceof Noop)) {
        kept.add(operation);
      }
    }
    return new Batch(label, kept);
  }

  /**
   * A requirement that does not hold.
   *
   * @param requirement the requirement
   * @param path where it stands in the batch, as a JSON Pointer in the form that is sent
   */
  public record Unmet(Requirement requirement, String path) {
    private Unmet under(int index) {
      return new Unmet(requirement, "/ops/" + index + path);
    }
  }

  /**
   * Returns the first requirement, of this batch or of one within it, that does not hold.
   *
   * @param before the project that the batch would be applied to
   */
  public Optional<Unmet> unmet(Project before) {
    for (int i = 0; i < requires.size(); i++) {
      if (!requires.get(i).holds(before)) {
        return Optional.of(new Unmet(requires.get(i), "/requires/" + i));
      }
    }
    return operations.stream().anyMatch(Batch.class::isInstance)
        ? unmetWithin(before)
        : Optional.empty();
  }

  private Optional<Unmet> unmetWithin(Project before) {
    Draft draft = new Draft(before);
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof Batch batch) {
        Optional<Unmet> unmet = batch.unmet(draft.project());
        if (unmet.isPresent()) {
          return Optional.of(unmet.get().under(i));
        }
      }
      draft.change(operations.get(i)::applyTo);
    }
    return Optional.empty();
  }

  @Override
  public Project applyTo(Project project) {
    Draft draft = Draft.within(project);
    for (Operation operation : operations) {
      draft.change(operation::applyTo);
    }
    return draft.project();
  }

  @Override
  public Operation inverse(Project before) {
    List<Operation> back = new ArrayList<>();
    Draft draft = new Draft(before);
    for (Operation operation : operations) {
      draft.change(state -> {
        back.add(operation.inverse(state));
        return operation.applyTo(state);
      });
    }
    Collections.reverse(back);
    return Batch.of(label, back);
  }
}
