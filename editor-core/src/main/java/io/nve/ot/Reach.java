package io.nve.ot;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an operation reaches, roughly: to a few entities, or, as a split or a shift does, to more
 * than its own text says. Two that reach to different entities do not change when they are made
 * after each other, so nobody has to look at the project.
 */
final class Reach {
  /** More ids are not worth comparing. */
  private static final int MOST = 8;

  private static final Reach WIDE = new Reach();

  /** Nearly all reach to one or two entities, and every operation that arrives is looked at. */
  private @Nullable Id first;

  private @Nullable Id second;
  private List<Id> others = List.of();

  private Reach() {}

  static Reach of(Operation operation) {
    Reach reach = new Reach();
    boolean all = operation instanceof Batch batch ? reach.add(batch) : reach.add(operation);
    return all ? reach : WIDE;
  }

  private boolean add(Batch batch) {
    int size = batch.operations().size() + 2 * batch.requires().size();
    if (size == 0 || size > MOST) {
      return false;
    }
    for (int i = 0; i < batch.operations().size(); i++) {
      if (!add(batch.operations().get(i))) {
        return false;
      }
    }
    for (int i = 0; i < batch.requires().size(); i++) {
      add(batch.requires().get(i));
    }
    return true;
  }

  /** Adds the entities that an operation is about, and returns whether these are all. */
  private boolean add(Operation operation) {
    if (operation instanceof Create create) {
      // What is created nobody else can name yet, but a track may be deleted that it stands on.
      add(create.entity().id());
      if (create.entity() instanceof Clip clip) {
        add(clip.track());
      }
      return true;
    }
    Id id = Target.of(operation);
    if (id == null) {
      return false;
    }
    add(id);
    if (operation instanceof Place place && !place.stays()) {
      add(place.track());
    }
    return true;
  }

  private void add(Requirement requirement) {
    switch (requirement) {
      case Requirement.Living living -> add(living.id());
      case Requirement.Head head -> add(head.clip());
      case Requirement.Tail tail -> add(tail.clip());
      case Requirement.Touching touching -> {
        add(touching.left());
        add(touching.right());
      }
    }
  }

  private void add(Id id) {
    if (first == null) {
      first = id;
    } else if (second == null) {
      second = id;
    } else {
      if (others.isEmpty()) {
        others = new ArrayList<>();
      }
      others.add(id);
    }
  }

  boolean isWide() {
    return first == null;
  }

  /** Returns whether one may change when it is made after the other. */
  boolean meets(Reach other) {
    if (isWide() || other.isWide() || has(other.first) || has(other.second)) {
      return true;
    }
    for (int i = 0; i < other.others.size(); i++) {
      if (has(other.others.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean has(@Nullable Id id) {
    return id != null && (id.equals(first) || id.equals(second) || others.contains(id));
  }
}
