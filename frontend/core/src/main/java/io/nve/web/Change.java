package io.nve.web;

import io.nve.history.Difference;
import io.nve.history.EntityChange;
import io.nve.model.Id;
import io.nve.op.Operation;
import io.nve.typings.Ts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;

/**
 * What became different from one version of a project to another. It is worked out when it is asked
 * for, in the time that the differences need, however large the project is.
 *
 * {@snippet lang="ts" :
 * editor.subscribe((change) => {
 *   for (const id of change.changed) redraw(change.after.get(id));
 *   for (const id of change.deleted) erase(id);
 * });
 * }
 */
public final class Change {
  /** Where more was made than this, what is different is found by comparing the versions. */
  private static final int MOST = 64;

  private final Project before;
  private final Project after;

  /** What was made last, and the change before that; null if that is not known, or too much. */
  private final @Nullable Operation made;

  private final @Nullable Change earlier;
  private final int count;
  private @Nullable List<Id> changed;
  private @Nullable Difference difference;

  private Change(
      Project before,
      Project after,
      @Nullable Operation made,
      @Nullable Change earlier,
      int count) {
    this.before = before;
    this.after = after;
    this.made = made;
    this.earlier = earlier;
    this.count = count;
  }

  /** Returns what became different, whatever was made. */
  static Change between(Project before, Project after) {
    return by(null, before, after);
  }

  /**
   * Returns what became different by an operation.
   *
   * @param made the operation, or null if it is not known
   */
  static Change by(@Nullable Operation made, Project before, Project after) {
    return new Change(before, after, made, null, 1);
  }

  /** Returns what became different by this and by another operation after it. */
  Change then(@Nullable Operation more, Project then) {
    return made == null || more == null || count == MOST
        ? between(before, then)
        : new Change(before, then, more, this, count + 1);
  }

  /** What the project was. */
  @JSExport
  @JSProperty
  public Project getBefore() {
    return before;
  }

  /** What the project is. */
  @JSExport
  @JSProperty
  public Project getAfter() {
    return after;
  }

  /** The ids of all entities that are not the same, sorted. */
  @JSExport
  @JSProperty
  public @Ts("Id") String[] getIds() {
    return Border.texts(changed());
  }

  /** The ids of the entities that came to be or were restored, sorted. */
  @JSExport
  @JSProperty
  public @Ts("Id") String[] getCreated() {
    return ids(change ->
        change instanceof EntityChange.Restored
            || (change instanceof EntityChange.Created created && created.after().alive()));
  }

  /** The ids of the entities that were there and are there, and differ, sorted. */
  @JSExport
  @JSProperty
  public @Ts("Id") String[] getChanged() {
    return ids(change -> change instanceof EntityChange.Changed changed && changed.after().alive());
  }

  /** The ids of the entities that were deleted, sorted. */
  @JSExport
  @JSProperty
  public @Ts("Id") String[] getDeleted() {
    return ids(change ->
        change instanceof EntityChange.Deleted
            || (change instanceof EntityChange.Forgotten gone && gone.before().alive()));
  }

  /** What is different, in the terms of edits and in English: a line for each finding. */
  @JSExport
  @JSProperty
  public String[] getLines() {
    return difference().lines().toArray(new String[0]);
  }

  private String[] ids(Predicate<EntityChange> chosen) {
    List<String> found = new ArrayList<>();
    for (EntityChange change : difference().entities()) {
      if (chosen.test(change)) {
        found.add(change.id().value());
      }
    }
    return found.toArray(new String[0]);
  }

  private List<Id> changed() {
    List<Id> found = changed;
    if (found == null) {
      found =
          made == null
              ? io.nve.model.Project.changes(before.project(), after.project())
              : Difference.ids(before.project(), after.project(), operations());
      changed = found;
    }
    return found;
  }

  /** Returns what was made, in any order. */
  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>(count);
    for (Change each = this; each != null; each = each.earlier) {
      if (each.made != null) {
        operations.add(each.made);
      }
    }
    return operations;
  }

  private Difference difference() {
    Difference found = difference;
    if (found == null) {
      found = Difference.between(before.project(), after.project());
      difference = found;
    }
    return found;
  }
}
