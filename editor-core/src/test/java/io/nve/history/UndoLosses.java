package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Split;
import io.nve.op.Text;
import java.util.List;

/**
 * The pairs in which undoing the first, which was acknowledged before the second came, does not
 * always lead to where the second alone would: what the first removed, the second could not find
 * any more. {@link UndoStackTest} pins what happens in each.
 */
final class UndoLosses {
  private UndoLosses() {}

  static boolean mayLose(Project before, Operation own, Operation theirs) {
    if (own instanceof Batch batch) {
      return batch.operations().stream().anyMatch(each -> mayLose(before, each, theirs));
    }
    if (theirs instanceof Batch batch) {
      return batch.operations().stream().anyMatch(each -> mayLose(before, own, each));
    }
    return switch (own) {
      case Set set -> theirs instanceof Text text && text.id().equals(set.id());
      case Text text -> theirs instanceof Text other && other.id().equals(text.id());
      case Shift shift -> shift.distance() < 0 && putsSomewhere(theirs);
      case Split split -> !cutsInside(before, split);
      default -> false;
    };
  }

  private static boolean putsSomewhere(Operation theirs) {
    return theirs instanceof Place || theirs instanceof Shift || theirs instanceof Create;
  }

  /** Planned edits cut inside of clips. */
  private static boolean cutsInside(Project before, Split split) {
    List<Clip> found = before.clip(split.id()).stream().toList();
    return found.stream().allMatch(clip -> clip.in() < split.at() && split.at() < clip.out());
  }
}
