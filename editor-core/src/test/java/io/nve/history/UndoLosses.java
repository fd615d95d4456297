package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Project;
import io.nve.op.Add;
import io.nve.op.Alive;
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
 * any more, or what the second needs is not taken away from it. {@link UndoStackTest} pins what
 * happens in each.
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
      case Set set ->
          (theirs instanceof Text text && text.id().equals(set.id()))
              || (theirs instanceof Add add && add.id().equals(set.id()));
      case Text text -> theirs instanceof Text other && other.id().equals(text.id());
      case Shift shift -> shift.distance() < 0 && putsSomewhere(theirs);
      case Place place ->
          deletesTrack(before, theirs)
              || (theirs instanceof Place other && other.id().equals(place.id()));
      case Alive alive -> putsSomewhere(theirs);
      case Create create -> putsSomewhere(theirs) || deletesTrack(before, theirs);
      case Split split -> !cutsInside(before, split);
      default -> false;
    };
  }

  private static boolean putsSomewhere(Operation theirs) {
    return theirs instanceof Place || theirs instanceof Shift || theirs instanceof Create;
  }

  /** A track on which somebody puts something is not deleted. */
  private static boolean deletesTrack(Project before, Operation theirs) {
    return theirs instanceof Alive alive && before.track(alive.id()).isPresent();
  }

  /** Planned edits cut inside of clips. */
  private static boolean cutsInside(Project before, Split split) {
    List<Clip> found = before.clip(split.id()).stream().toList();
    return found.stream().allMatch(clip -> clip.in() < split.at() && split.at() < clip.out());
  }
}
