package io.nve.ot;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.List;

/**
 * Operational transformation of the primitive operations: what an operation has to be, so that made
 * after another it does what its author meant when he did not know of the other.
 *
 * <h2>What is promised</h2>
 *
 * For any two operations {@code a} and {@code b} made for the same project, the square closes:
 *
 * <pre>
 *                 a
 *      before --------&gt; .
 *         |              |
 *       b |              | b' = transform(b, a, …)
 *         v              v
 *         . --------&gt; merged
 *            a' = transform(a, b, …)
 * </pre>
 *
 * <p>This is property TP1 of the literature (Ressel, Nitsche-Ruhland and Gunzenhäuser, <i>An
 * Integrating, Transformation-Oriented Approach to Concurrency Control and Undo in Group
 * Editors</i>, 1996). It is all that is needed, because one server puts all operations into one
 * order, as in the Jupiter system (Nichols, Curtis, Dixon and Lamping, <i>High-Latency,
 * Low-Bandwidth Windowing in the Jupiter Collaboration System</i>, 1995). {@code merged} is the
 * same to the last register, deleted entities included: restoring one later brings back the same
 * clip for everybody.
 *
 * <p>Closing the square is the easy half. The other is that {@code merged} is what both people
 * wanted; {@code testdata/scenarios} tells what that is, in the terms of editors.
 *
 * <h2>The registers</h2>
 *
 * Nearly all operations write one register of one entity: a property, whether it lives, a clip's
 * in, its out, or its anchor with its track. Different registers never meet, which is why a clip's
 * place is kept as it is: a head trim and a move of the same clip write different ones, and both
 * stay. The same register is written by both only in these pairs:
 *
 * <pre>
 *   Set, Alive, Place, TrimIn, TrimOut       the later has it; what is left of the earlier is nothing
 *   Add and Add, Slip and Slip               both count
 *   Text and Text                            merged character by character
 *   Add and Set                              an addition adds to what was set before it in the order,
 *                                            but not to what was removed
 *   Text and Set                             what was typed into a text that was replaced is gone
 *   Slip and TrimIn, TrimOut, Place, Split   local time moved under them: they move along
 *   Place and Place                          who moves it in time says when, who moves it to another
 *                                            track says where; see {@link Places}
 * </pre>
 *
 * <h2>The geometry</h2>
 *
 * What is left are the two operations that reach further than one register. A {@link Split} makes
 * two of one clip, and what another did to the whole is done to both halves ({@link PastSplit}). A
 * {@link Shift} moves whatever stands behind a point of a track, and that is a matter of geometry;
 * {@link Shifts} draws it.
 *
 * <p>Both need to know where clips stand, so a transformation is given the project that both
 * operations were made for. Operations do not carry that knowledge themselves, as they do in many
 * designs: what an operation carries can be wrong, by a mistake or by malice, and then replicas
 * would drift apart.
 *
 * <h2>What must hold of the two</h2>
 *
 * Neither names an entity that the other creates, for its author cannot have seen it, and both do
 * not create the same id. {@link Purge} names deleted entities only, and tracks only with all that
 * stands on them. A sequencer sees to both.
 */
public final class Transformer {
  private Transformer() {}

  /**
   * Returns an operation as it is made after another.
   *
   * @param a the operation
   * @param b the other, made for the same project
   * @param order where {@code a} stands in the order of all operations, against {@code b}
   * @param before the project that both were made for
   */
  public static Operation transform(Operation a, Operation b, Order order, Project before) {
    return past(a, b, order, State.of(before));
  }

  static Operation past(Operation a, Operation b, Order order, State before) {
    if (a instanceof Noop || b instanceof Noop) {
      return a;
    }
    if (a instanceof Batch || b instanceof Batch) {
      return Batches.past(a, b, order, before);
    }
    return switch (b) {
      case Alive alive -> pastAlive(a, alive, order, before);
      case Set set -> pastSet(a, set, order);
      case Add add -> pastAdd(a, add, order, before);
      case Text text -> pastText(a, text, order, before);
      case Place place -> pastPlace(a, place, order, before);
      case TrimIn trim -> pastTrimIn(a, trim, order, before);
      case TrimOut trim -> pastTrimOut(a, trim, order);
      case Slip slip -> pastSlip(a, slip);
      case Split split -> PastSplit.of(a, split, order, before);
      case Shift shift -> pastShift(a, shift, order, before);
      case Create create -> pastCreate(a, create, before);
      case Purge purge -> Purges.past(a, purge, before);
      case Batch batch -> throw new AssertionError();
      case Noop noop -> a;
    };
  }

  private static Operation wins(Operation a, Order order) {
    return order == Order.LATER ? a : Noop.NOOP;
  }

  private static Operation pastAlive(Operation a, Alive b, Order order, State before) {
    return switch (a) {
      case Alive alive when alive.id().equals(b.id()) -> wins(a, order);
      case Purge purge -> Purges.sparing(purge, b, before);
      case Create create when !b.alive() -> Tracks.keeping(create, b, before);
      case Place place when !b.alive() -> Tracks.keeping(place, b, before);
      default -> a;
    };
  }

  private static Operation pastCreate(Operation a, Create b, State before) {
    return switch (a) {
      case Alive alive when !alive.alive() -> Tracks.kept(alive, b, before);
      case Purge purge -> Purges.sparing(purge, b);
      default -> a;
    };
  }

  private static Operation pastSet(Operation a, Set b, Order order) {
    return switch (a) {
      case Set set when same(set.id(), set.key(), b.id(), b.key()) -> wins(a, order);
      case Add add when same(add.id(), add.key(), b.id(), b.key()) ->
          b.value() instanceof Json.Null ? Noop.NOOP : wins(a, order);
      case Text text when same(text.id(), text.key(), b.id(), b.key()) -> Noop.NOOP;
      default -> a;
    };
  }

  private static boolean same(Id id, String key, Id otherId, String otherKey) {
    return id.equals(otherId) && key.equals(otherKey);
  }

  /** What is set before an addition in the order comes to be the sum. */
  private static Operation pastAdd(Operation a, Add b, Order order, State before) {
    if (!(a instanceof Set set)
        || order == Order.LATER
        || set.value() instanceof Json.Null
        || !same(set.id(), set.key(), b.id(), b.key())) {
      return a;
    }
    JsonObject props = b.applyTo(a.applyTo(before.project())).props(b.id());
    return props == null ? a : new Set(set.id(), set.key(), props.find(b.key()).orElse(Json.NULL));
  }

  private static Operation pastText(Operation a, Text b, Order order, State before) {
    if (!(a instanceof Text text) || !same(text.id(), text.key(), b.id(), b.key())) {
      return a;
    }
    int length = text.lengthIn(before.project());
    return new Text(
        text.id(),
        text.key(),
        text.delta().fit(length).past(b.delta().fit(length), order == Order.EARLIER));
  }

  private static Operation pastPlace(Operation a, Place b, Order order, State before) {
    return switch (a) {
      case Place place when place.id().equals(b.id()) -> Places.past(place, b, order, before);
      case Shift shift -> Shifts.pastPlace(shift, b, before);
      case Purge purge -> Purges.sparing(purge, b);
      case Alive alive when !alive.alive() -> Tracks.kept(alive, b, before);
      default -> a;
    };
  }

  /** Returns whether a clip's move has an effect. */
  static boolean works(Place place, State before) {
    Project project = before.project();
    return project.clip(place.id()).isPresent()
        && (place.stays() || project.find(place.track()).orElse(null) instanceof Track);
  }

  private static Operation pastTrimIn(Operation a, TrimIn b, Order order, State before) {
    return switch (a) {
      case TrimIn trim when trim.id().equals(b.id()) -> wins(a, order);
      case Shift shift -> Shifts.pastTrimIn(shift, b, before);
      default -> a;
    };
  }

  private static Operation pastTrimOut(Operation a, TrimOut b, Order order) {
    return a instanceof TrimOut trim && trim.id().equals(b.id()) ? wins(a, order) : a;
  }

  private static Operation pastSlip(Operation a, Slip b) {
    long distance = b.distance();
    return switch (a) {
      case TrimIn trim when trim.id().equals(b.id()) -> new TrimIn(trim.id(), trim.in() + distance);
      case TrimOut trim when trim.id().equals(b.id()) ->
          new TrimOut(trim.id(), trim.out() + distance);
      case Split split when split.id().equals(b.id()) ->
          new Split(split.id(), split.newId(), split.at() + distance);
      case Place place when place.id().equals(b.id()) ->
          new Place(place.id(), place.track(), place.anchor() - distance);
      default -> a;
    };
  }

  private static Operation pastShift(Operation a, Shift b, Order order, State before) {
    return switch (a) {
      case Shift shift when shift.track().equals(b.track()) ->
          Shifts.pastShift(shift, b, order, before);
      case Place place -> Shifts.carried(place, b, before);
      case Create create
          when create.entity() instanceof Clip clip && clip.track().equals(b.track()) ->
          Shifts.carried(clip, b);
      default -> a;
    };
  }

  /** Returns operations as one, or as none. */
  static Operation all(List<Operation> operations) {
    return switch (operations.size()) {
      case 0 -> Noop.NOOP;
      case 1 -> operations.get(0);
      default -> new Batch("", operations);
    };
  }
}
