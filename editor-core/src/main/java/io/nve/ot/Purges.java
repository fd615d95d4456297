package io.nve.ot;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Transition;
import io.nve.op.Alive;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Set;
import io.nve.op.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * Purges and what people did at the same time to what is purged. Whoever restores a deleted entity
 * keeps it, as it was; whoever puts a clip on a deleted track keeps the track. Every other
 * operation on a purged entity has lost its target.
 */
final class Purges {
  private Purges() {}

  static Purge without(Purge purge, Id id) {
    return new Purge(purge.ids().stream().filter(each -> !each.equals(id)).toList());
  }

  /** Returns an operation past one that restores an entity: a purge spares it and its track. */
  static Operation sparing(Purge a, Alive b, State before) {
    if (!b.alive() || !a.ids().contains(b.id())) {
      return a;
    }
    Purge spared = without(a, b.id());
    return before.project().clip(b.id()).map(clip -> without(spared, clip.track())).orElse(spared);
  }

  /** Returns an operation past one that adds an entity: a purge spares the track of a new clip. */
  static Operation sparing(Purge a, Create b) {
    return b.entity() instanceof Clip clip ? without(a, clip.track()) : a;
  }

  /** Returns a purge past a move: it spares the track that a clip, itself not purged, goes to. */
  static Operation sparing(Purge a, Place b) {
    return b.stays() || a.ids().contains(b.id()) ? a : without(a, b.track());
  }

  static Operation past(Operation a, Purge b, State before) {
    return switch (a) {
      case Alive alive when b.ids().contains(alive.id()) ->
          alive.alive() ? restored(alive.id(), b, before) : Noop.NOOP;
      case Create create
          when create.entity() instanceof Clip clip && b.ids().contains(clip.track()) ->
          restoring(clip.track(), b, before, a);
      case Place place when b.ids().contains(place.id()) -> Noop.NOOP;
      case Place place when !place.stays() && b.ids().contains(place.track()) ->
          restoring(place.track(), b, before, a);
      case Split split when b.ids().contains(split.id()) && PastSplit.works(split, before) ->
          redirecting(split, b, before);
      case Purge purge ->
          new Purge(purge.ids().stream().filter(id -> !b.ids().contains(id)).toList());
      default -> isAbout(a, b) ? Noop.NOOP : a;
    };
  }

  /** Returns an operation after one that makes a purged track again, deleted as it was. */
  private static Operation restoring(Id track, Purge purge, State before, Operation operation) {
    List<Operation> operations = new ArrayList<>();
    addAgain(track, purge, before, operations);
    operations.add(operation);
    return Transformer.all(operations);
  }

  private static Operation restored(Id id, Purge purge, State before) {
    List<Operation> operations = new ArrayList<>();
    before.project().clip(id).ifPresent(clip -> addAgain(clip.track(), purge, before, operations));
    addAgain(id, purge, before, operations);
    operations.add(new Alive(id, true));
    return Transformer.all(operations);
  }

  /** What is left of splitting a purged clip: transitions that left it leave the new half. */
  private static Operation redirecting(Split split, Purge purge, State before) {
    List<Operation> operations = new ArrayList<>();
    for (Transition transition : before.project().everyTransitionOf(split.id())) {
      if (transition.left().equals(split.id()) && !purge.ids().contains(transition.id())) {
        operations.add(Set.of(transition.id(), Transition.LEFT, split.newId()));
      }
    }
    return Transformer.all(operations);
  }

  private static void addAgain(Id id, Purge purge, State before, List<Operation> operations) {
    Entity entity = before.project().find(id).orElse(null);
    if (entity != null && purge.ids().contains(id)) {
      operations.add(new Create(entity));
    }
  }

  private static boolean isAbout(Operation operation, Purge purge) {
    Id id = operation instanceof Split split ? split.id() : Target.of(operation);
    return id != null && purge.ids().contains(id);
  }
}
