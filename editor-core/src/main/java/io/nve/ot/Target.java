package io.nve.ot;

import io.nve.model.Id;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Slip;
import io.nve.op.Text;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import org.jspecify.annotations.Nullable;

/** The one entity that an operation changes. */
final class Target {
  private Target() {}

  /** Returns the entity, or null if the operation may change more than one, or makes one. */
  static @Nullable Id of(Operation operation) {
    return switch (operation) {
      case Alive alive -> alive.id();
      case Set set -> set.id();
      case Add add -> add.id();
      case Text text -> text.id();
      case Place place -> place.id();
      case TrimIn trim -> trim.id();
      case TrimOut trim -> trim.id();
      case Slip slip -> slip.id();
      default -> null;
    };
  }
}
