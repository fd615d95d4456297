package io.nve.history;

import io.nve.edit.IdSource;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Batch;
import java.util.TreeSet;

/**
 * The way back to an older version, as one ordinary batch: sent, merged and undone like any edit.
 *
 * <p>Made on the present project, the batch gives one in which everything that lives is as it was
 * in the older version. What came to be since is deleted; what was deleted since is alive again;
 * what was forgotten since, by compaction of the log, is created anew under a fresh id, and
 * everything that refers to it refers to the new one. What is the same in both is not touched, so
 * edits that others make of it meanwhile survive; texts go back by the letters that changed, so
 * what others type meanwhile does too. Where a whole stretch of a track moved it is moved back as
 * one, as by the ripple that moved it.
 *
 * <pre>{@code
 * Batch batch = Restore.plan(present, yesterday, "Restore yesterday", ids);
 * Project restored = batch.applyTo(present);
 * Project undone = batch.inverse(present).applyTo(restored);
 * }</pre>
 */
public final class Restore {
  private Restore() {}

  /**
   * Returns the operations that restore a version, as one; none if there is nothing to do.
   *
   * @param present the project that the batch is to be made on
   * @param version the project to go back to
   * @param label what to call it in a history list
   * @param ids makes the ids of what has to be created anew
   */
  public static Batch plan(Project present, Project version, String label, IdSource ids) {
    Rebirth rebirth = Rebirth.of(present, version, ids);
    WayBack way = new WayBack(present);
    rebirth.lost().forEach(way::create);
    rebirth.replaced().forEach(way::delete);
    for (Id id : Project.changes(version, present)) {
      if (isAlive(version, id)) {
        way.revive(id);
      } else {
        way.delete(id);
      }
    }
    Ripples.takeBack(way, version);
    TreeSet<Id> different = new TreeSet<>(Project.changes(version, way.project()));
    different.addAll(rebirth.referrers());
    for (Id id : different) {
      version.find(id).filter(Entity::alive).map(rebirth::reborn).ifPresent(way::bringTo);
    }
    return way.batch(label);
  }

  private static boolean isAlive(Project project, Id id) {
    return project.find(id).map(Entity::alive).orElse(false);
  }
}
