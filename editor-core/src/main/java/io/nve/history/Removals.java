package io.nve.history;

import io.nve.json.Json;
import io.nve.model.Entity;
import io.nve.model.Parameter;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.op.Add;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Set;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes numbers back by what was added to them where others have added to them since.
 *
 * <p>A number that was not said before its author set it is taken back by being removed, and a
 * removal takes along what somebody else adds. Subtracting what its author added leaves it.
 */
final class Removals {
  private Removals() {}

  static List<Operation> besideAdditions(
      List<Operation> ours, List<Operation> theirs, Project base) {
    List<Operation> result = new ArrayList<>(ours.size());
    for (Operation our : ours) {
      boolean meets =
          our instanceof Set set
              && set.value() instanceof Json.Null
              && theirs.stream().anyMatch(their -> addsTo(their, set));
      result.add(meets ? subtraction((Set) our, base) : our);
    }
    return result;
  }

  private static boolean addsTo(Operation operation, Set set) {
    return switch (operation) {
      case Batch batch -> batch.operations().stream().anyMatch(each -> addsTo(each, set));
      case Add add -> add.id().equals(set.id()) && add.key().equals(set.key());
      default -> false;
    };
  }

  private static Operation subtraction(Set removal, Project base) {
    Entity entity = base.find(removal.id()).orElse(null);
    Object usual =
        entity == null
            ? null
            : Registry.parameter(entity.kind(), removal.key())
                .<Object>map(Parameter::defaultValue)
                .orElse(null);
    return entity != null
            && usual instanceof Long start
            && entity.props().get(removal.key()) instanceof Json.Int number
        ? new Add(removal.id(), removal.key(), start - number.value())
        : removal;
  }
}
