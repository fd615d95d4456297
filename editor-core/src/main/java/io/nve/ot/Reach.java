package io.nve.ot;

import io.nve.model.Id;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Requirement;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an operation reaches, roughly: to a few entities, or, as a split or a shift does, to more
 * than its own text says. Two that reach to different entities do not change when they are made
 * after each other, so nobody has to look at the project.
 */
final class Reach {
  /** More ids are not worth comparing. */
  private static final int MOST = 8;

  private static final Reach WIDE = new Reach(List.of());

  private final List<Id> ids;

  private Reach(List<Id> ids) {
    this.ids = ids;
  }

  static Reach of(Operation operation) {
    if (!(operation instanceof Batch batch)) {
      List<Id> ids = new ArrayList<>(2);
      return add(operation, ids) ? new Reach(ids) : WIDE;
    }
    int size = batch.operations().size() + 2 * batch.requires().size();
    if (size == 0 || size > MOST) {
      return WIDE;
    }
    List<Id> ids = new ArrayList<>(size);
    for (Operation part : batch.operations()) {
      if (!add(part, ids)) {
        return WIDE;
      }
    }
    batch.requires().forEach(requirement -> add(requirement, ids));
    return new Reach(ids);
  }

  /** Adds the entities that an operation is about, and returns whether these are all. */
  private static boolean add(Operation operation, List<Id> ids) {
    Id id = Target.of(operation);
    if (id == null) {
      return false;
    }
    ids.add(id);
    if (operation instanceof Place place && !place.stays()) {
      ids.add(place.track());
    }
    return true;
  }

  private static void add(Requirement requirement, List<Id> ids) {
    switch (requirement) {
      case Requirement.Living living -> ids.add(living.id());
      case Requirement.Head head -> ids.add(head.clip());
      case Requirement.Tail tail -> ids.add(tail.clip());
      case Requirement.Touching touching -> {
        ids.add(touching.left());
        ids.add(touching.right());
      }
    }
  }

  boolean isWide() {
    return ids.isEmpty();
  }

  /** Returns whether one may change when it is made after the other. */
  boolean meets(Reach other) {
    if (isWide() || other.isWide()) {
      return true;
    }
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < other.ids.size(); j++) {
        if (ids.get(i).equals(other.ids.get(j))) {
          return true;
        }
      }
    }
    return false;
  }
}
