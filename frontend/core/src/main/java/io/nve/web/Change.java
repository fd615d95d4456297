package io.nve.web;

import io.nve.history.Difference;
import io.nve.history.EntityChange;
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
  private final Project before;
  private final Project after;
  private @Nullable Difference difference;

  Change(Project before, Project after) {
    this.before = before;
    this.after = after;
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
    return ids(change -> true);
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

  private Difference difference() {
    Difference found = difference;
    if (found == null) {
      found = Difference.between(before.project(), after.project());
      difference = found;
    }
    return found;
  }
}
