package io.nve.history;

import io.nve.json.JsonObject;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transition;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What operations can have changed, told from the operations: quicker than to compare the versions
 * of a project where they are few and none of them is a ripple.
 */
final class Touched {
  /** Beyond this it is quicker to compare the versions. */
  private static final int MOST = 64;

  private final Project before;
  private final Project after;
  private final List<Id> ids = new ArrayList<>();

  private Touched(Project before, Project after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Returns the ids of the entities that are not the same in two versions, sorted.
   *
   * @param made what has led from the one to the other
   */
  static List<Id> changes(Project before, Project after, List<Operation> made) {
    Touched touched = new Touched(before, after);
    return touched.addAll(made) ? touched.sorted() : Project.changes(before, after);
  }

  /** Returns whether what has led from one version to another has changed anything. */
  static boolean differ(Project before, Project after, List<Operation> made) {
    Touched touched = new Touched(before, after);
    boolean all = true;
    for (int i = 0; i < made.size() && touched.ids.isEmpty(); i++) {
      all &= touched.add(made.get(i));
    }
    return !touched.ids.isEmpty() || (!all && !before.equals(after));
  }

  /** Notes what operations have changed, and returns whether that is all. */
  private boolean addAll(List<Operation> made) {
    for (int i = 0; i < made.size(); i++) {
      if (!add(made.get(i)) || ids.size() > MOST) {
        return false;
      }
    }
    return true;
  }

  private boolean add(Operation operation) {
    return switch (operation) {
      case Set set -> addOwner(set.id());
      case Add add -> addOwner(add.id());
      case Text text -> addOwner(text.id());
      case Alive alive -> add(alive.id());
      case Place place -> add(place.id());
      case TrimIn trim -> add(trim.id());
      case TrimOut trim -> add(trim.id());
      case Slip slip -> add(slip.id());
      case Create create -> add(create.entity().id());
      case Split split -> addHalves(split);
      case Batch batch -> addAll(batch.operations());
      case Noop noop -> true;
      case Shift shift -> false;
      case Purge purge -> false;
    };
  }

  /** A transition that left the clip comes to leave its new half. */
  private boolean addHalves(Split split) {
    for (Transition transition : before.everyTransitionOf(split.id())) {
      add(transition.id());
    }
    return add(split.id()) && add(split.newId());
  }

  /** Notes whose properties were written; where a clip stands need not be found out. */
  @SuppressWarnings("ReferenceEquality") // unchanged properties are the same object
  private boolean addOwner(Id id) {
    JsonObject was = before.props(id);
    JsonObject is = after.props(id);
    if (was != is && !Objects.equals(was, is) && !ids.contains(id)) {
      ids.add(id);
    }
    return true;
  }

  private boolean add(Id id) {
    if (!ids.contains(id) && differs(id)) {
      ids.add(id);
    }
    return true;
  }

  private boolean differs(Id id) {
    Entity was = before.find(id).orElse(null);
    Entity is = after.find(id).orElse(null);
    return !Objects.equals(was, is);
  }

  private List<Id> sorted() {
    Collections.sort(ids);
    return ids;
  }
}
