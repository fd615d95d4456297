package io.nve.ot;

import io.nve.json.Json;
import io.nve.model.Id;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says the same in fewer operations: what is overwritten before anybody saw it is left out, small
 * steps add up. A hundred positions of a slider become one, typing becomes one insertion.
 *
 * <pre>{@code
 * List<Operation> sent = Composer.compose(moved);
 * }</pre>
 */
public final class Composer {
  private static final String PROPERTY = "property ";

  private Composer() {}

  /**
   * Returns operations that together do what the given ones do, one after the other. What they name
   * must exist, and changes of texts fit the texts.
   */
  public static List<Operation> compose(List<? extends Operation> operations) {
    List<Operation> result = new ArrayList<>();
    for (Operation operation : operations) {
      add(operation, result);
    }
    return result;
  }

  /** Joins an operation with the last one that it can be joined with, or puts it at the end. */
  private static void add(Operation operation, List<Operation> result) {
    if (operation instanceof Noop) {
      return;
    }
    for (int i = result.size() - 1; i >= 0; i--) {
      Operation joined = joined(result.get(i), operation);
      if (joined instanceof Noop) {
        result.remove(i);
        return;
      }
      if (joined != null) {
        result.set(i, joined);
        return;
      }
      if (!independent(result.get(i), operation)) {
        break;
      }
    }
    result.add(operation);
  }

  /** Returns one operation that does what two do, or null. */
  private static @Nullable Operation joined(Operation a, Operation b) {
    if (a instanceof Shift first && b instanceof Shift second) {
      return joined(first, second);
    }
    Id id = Target.of(b);
    if (id == null || !id.equals(Target.of(a)) || !register(a).equals(register(b))) {
      return null;
    }
    return switch (b) {
      // To another track each move counts by itself: it does nothing if the track is unknown.
      case Place place
          when a instanceof Place first && (place.stays() || place.track().equals(first.track())) ->
          new Place(id, first.track(), place.anchor());
      case Slip slip when a instanceof Slip first -> slip(id, first.distance() + slip.distance());
      case Add add when a instanceof Add first ->
          new Add(id, add.key(), first.amount() + add.amount());
      case Add add when a instanceof Set set && set.value() instanceof Json.Int value ->
          new Set(id, add.key(), Json.of(value.value() + add.amount()));
      case Text text when a instanceof Text first -> {
        TextDelta delta = first.delta().then(text.delta());
        yield delta.parts().isEmpty() ? Noop.NOOP : new Text(id, text.key(), delta);
      }
      case Set set -> set;
      case Alive alive when a instanceof Alive -> alive;
      case TrimIn trim -> trim;
      case TrimOut trim -> trim;
      default -> null;
    };
  }

  private static Operation slip(Id id, long distance) {
    return distance == 0 ? Noop.NOOP : new Slip(id, distance);
  }

  /** Time that is inserted into inserted time, or taken from its start, makes it longer or less. */
  private static @Nullable Operation joined(Shift a, Shift b) {
    boolean plain = a.own().isEmpty() && b.own().isEmpty() && a.track().equals(b.track());
    long end = a.at() + a.distance();
    if (!plain || a.distance() <= 0 || b.at() < a.at()) {
      return null;
    }
    boolean within = b.distance() > 0 ? b.at() <= end : b.at() - b.distance() <= end;
    if (!within) {
      return null;
    }
    long distance = a.distance() + b.distance();
    return distance == 0 ? Noop.NOOP : new Shift(a.track(), a.at(), distance);
  }

  /** Returns a name for the register of its target that an operation writes. */
  private static String register(Operation operation) {
    return switch (operation) {
      case Alive alive -> "alive";
      case Set set -> PROPERTY + set.key();
      case Add add -> PROPERTY + add.key();
      case Text text -> PROPERTY + text.key();
      case Place place -> "place";
      case TrimIn trim -> "in";
      case TrimOut trim -> "out";
      default -> "all";
    };
  }

  /** Returns whether two operations that follow each other can change places. */
  private static boolean independent(Operation a, Operation b) {
    Id id = Target.of(b);
    if (id == null) {
      return false;
    }
    if (a instanceof Shift) {
      return !(b instanceof Place || b instanceof TrimIn);
    }
    Id other = Target.of(a);
    if (other == null) {
      return false;
    }
    boolean cuts = a instanceof Slip || b instanceof Slip;
    return !id.equals(other) || (!cuts && !register(a).equals(register(b)));
  }
}
