package io.nve.history;

import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two versions of a project.
 *
 * <p>For programs there is what became of each entity, for people what is different in the terms of
 * edits, structured so that a user interface can say it in its own language, and as plain English.
 * The versions need not be neighbours, and either may be the older one. What they share is not
 * looked at, so the cost is that of the changed entities, however large the project is; a ripple
 * changes every clip that it moves, and is one finding.
 *
 * <pre>{@code
 * Difference difference = Difference.between(yesterday, today);
 * difference.lines();   // "Trimmed the tail of 'Interview' by 12 frames", …
 * }</pre>
 */
public final class Difference {
  private final Project before;
  private final Project after;
  private final List<EntityChange> entities;

  private Difference(Project before, Project after, List<EntityChange> entities) {
    this.before = before;
    this.after = after;
    this.entities = List.copyOf(entities);
  }

  /** Returns what is different in {@code after}. */
  public static Difference between(Project before, Project after) {
    List<EntityChange> changes = new ArrayList<>();
    for (Id id : Project.changes(before, after)) {
      changes.add(change(before, after, id));
    }
    return new Difference(before, after, changes);
  }

  /**
   * Returns the ids of the entities that are not the same in {@code after}, sorted, as {@link
   * Project#changes} does, but quicker where a few operations have led there that do not reach far.
   *
   * @param made what has led from {@code before} to {@code after}, in order
   */
  public static List<Id> ids(Project before, Project after, List<Operation> made) {
    return Touched.changes(before, after, made);
  }

  private static EntityChange change(Project before, Project after, Id id) {
    Entity is = after.find(id).orElse(null);
    if (is == null) {
      return new EntityChange.Forgotten(before.find(id).orElseThrow());
    }
    Entity was = before.find(id).orElse(null);
    if (was == null) {
      return new EntityChange.Created(is);
    }
    if (was.alive() == is.alive()) {
      return new EntityChange.Changed(was, is);
    }
    return is.alive() ? new EntityChange.Restored(was, is) : new EntityChange.Deleted(was, is);
  }

  /** Returns the version that is compared with. */
  public Project before() {
    return before;
  }

  /** Returns the version that is compared. */
  public Project after() {
    return after;
  }

  /** Returns whether the versions are equal, deleted entities included. */
  public boolean isEmpty() {
    return entities.isEmpty();
  }

  /** Returns what became of each entity that is not the same, by id, deleted ones included. */
  public List<EntityChange> entities() {
    return entities;
  }

  /**
   * Returns what is different in the terms of edits: first the project and its media, then sequence
   * by sequence what is seen, in the order of time. What is deleted in both versions is left out.
   */
  public List<Finding> findings() {
    return new Findings(this).all();
  }

  /** Returns what is different as plain English, a line for each finding. */
  public List<String> lines() {
    Wording wording = new Wording(before, after);
    return findings().stream().map(wording::of).toList();
  }
}
