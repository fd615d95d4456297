package io.nve.ot;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Sound;
import io.nve.model.Transition;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Operations past a split: what was done to the whole clip is done to both halves.
 *
 * <pre>
 *      in       x       out          a split at x leaves [in, x) under the old id
 *   ---[========|========)---        and [x, out) under the new one
 *        old         new
 * </pre>
 *
 * <p>Trims are cut to the halves: a head trim to {@code v} gives the old half {@code min(v, x)} and
 * the new one {@code max(v, x)}. A half that lies wholly beyond the trimmed edge comes out empty by
 * that, so no case needs a rule of its own; a half whose edge stays where it was is not trimmed at
 * all, so that what its author did to it since is not taken back. What belongs to an edge, as fades
 * do, is done to the half that has the edge. Of two splits the one further back splits the new
 * half; of two at the same place the earlier one does, and the later one's piece is empty.
 */
final class PastSplit {
  private PastSplit() {}

  static Operation of(Operation a, Split b, Order order, State before) {
    if (!concerns(a, b.id()) || !works(b, before)) {
      return a;
    }
    Id left = b.id();
    Id right = b.newId();
    return switch (a) {
      case Alive alive -> both(a, new Alive(right, alive.alive()));
      case Set set when set.id().equals(left) ->
          property(a, set.key(), new Set(right, set.key(), set.value()));
      case Set set -> retargeted(set, b, before);
      case Add add -> property(a, add.key(), new Add(right, add.key(), add.amount()));
      case Text text -> property(a, text.key(), new Text(right, text.key(), text.delta()));
      case Place place -> both(a, new Place(right, place.track(), place.anchor()));
      case Slip slip -> both(a, new Slip(right, slip.distance()));
      case TrimIn trim -> trimmed(b, clip(b, before).in(), trim.in(), TrimIn::new);
      case TrimOut trim -> trimmed(b, clip(b, before).out(), trim.out(), TrimOut::new);
      case Split split -> pastSplit(split, b, order);
      case Shift shift -> Shifts.pastSplit(shift, b, before);
      case Create create when create.entity() instanceof Transition transition ->
          new Create(transition.with(Transition.LEFT, right));
      case Purge purge -> {
        List<Id> ids = new ArrayList<>(purge.ids());
        ids.add(right);
        yield new Purge(ids);
      }
      default -> a;
    };
  }

  private static Operation both(Operation left, Operation right) {
    return new Batch("", List.of(left, right));
  }

  /** A change of a property: of both halves, or of that one whose edge it belongs to. */
  private static Operation property(Operation left, String key, Operation right) {
    if (Sound.belongsToHead(key)) {
      return left;
    }
    return Sound.belongsToTail(key) ? right : both(left, right);
  }

  /** A trim of the halves whose edge it moves: the cut between them is not for it to move. */
  private static Operation trimmed(
      Split split, long from, long to, BiFunction<Id, Long, Operation> trim) {
    long at = split.at();
    List<Operation> halves = new ArrayList<>();
    if (Math.min(from, at) != Math.min(to, at)) {
      halves.add(trim.apply(split.id(), Math.min(to, at)));
    }
    if (Math.max(from, at) != Math.max(to, at)) {
      halves.add(trim.apply(split.newId(), Math.max(to, at)));
    }
    return Transformer.all(halves);
  }

  /** Returns whether the split has an effect. */
  static boolean works(Split split, State before) {
    return before.project().clip(split.id()).isPresent()
        && before.project().find(split.newId()).isEmpty();
  }

  private static Clip clip(Split split, State before) {
    return before.project().clip(split.id()).orElseThrow();
  }

  /** Returns whether an operation may have to do with a clip, without looking at the project. */
  private static boolean concerns(Operation operation, Id clip) {
    return switch (operation) {
      case Alive alive -> alive.id().equals(clip);
      case Set set -> set.id().equals(clip) || names(set, clip);
      case Add add -> add.id().equals(clip);
      case Text text -> text.id().equals(clip);
      case Place place -> place.id().equals(clip);
      case Slip slip -> slip.id().equals(clip);
      case TrimIn trim -> trim.id().equals(clip);
      case TrimOut trim -> trim.id().equals(clip);
      case Split split -> split.id().equals(clip);
      case Shift shift -> true;
      case Create create ->
          create.entity() instanceof Transition transition && transition.left().equals(clip);
      case Purge purge -> purge.ids().contains(clip);
      default -> false;
    };
  }

  private static boolean names(Set set, Id clip) {
    return set.key().equals(Transition.LEFT.key())
        && set.value() instanceof Json.Str text
        && text.value().equals(clip.value());
  }

  /** A transition that was made to leave the clip leaves its new half. */
  private static Operation retargeted(Set set, Split split, State before) {
    return before.project().transition(set.id()).isPresent()
        ? Set.of(set.id(), Transition.LEFT, split.newId())
        : set;
  }

  private static Operation pastSplit(Split a, Split b, Order order) {
    boolean behind = a.at() > b.at() || (a.at() == b.at() && order == Order.EARLIER);
    return behind ? new Split(b.newId(), a.newId(), a.at()) : a;
  }
}
