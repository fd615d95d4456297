package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Entity;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import java.util.List;

/** Checks that the square of two histories closes, and says how it was if it does not. */
final class Square {
  private Square() {}

  /** Returns what both ways lead to. */
  static Project close(Project before, List<Operation> ours, List<Operation> theirs, Order order) {
    Rebase rebase = Rebase.of(before, ours, theirs, order);
    Project oursFirst = made(made(before, ours), rebase.theirs());
    Project theirsFirst = made(made(before, theirs), rebase.ours());
    if (!oursFirst.equals(theirsFirst)) {
      assertThat(entities(oursFirst))
          .as(
              """

              ours (%s):   %s
              theirs:      %s
              ours then:   %s
              theirs then: %s
              """,
              order, ours, theirs, rebase.ours(), rebase.theirs())
          .isEqualTo(entities(theirsFirst));
    }
    return oursFirst;
  }

  static Project close(Project before, Operation a, Operation b, Order order) {
    return close(before, List.of(a), List.of(b), order);
  }

  static Project made(Project project, List<Operation> operations) {
    return new Batch("", operations).applyTo(project);
  }

  private static String entities(Project project) {
    StringBuilder text = new StringBuilder();
    for (Entity entity : project.entities()) {
      text.append(entity).append('\n');
    }
    return text.toString();
  }
}
