package io.nve.history;

import io.nve.model.Id;
import io.nve.op.Operation;
import java.util.List;

/** One step of taking a batch back. */
sealed interface Back {
  /**
   * An operation, rebased over what others do.
   *
   * @param operation the operation
   */
  record Plain(Operation operation) implements Back {}

  /**
   * Makes one clip of the two that a split made. Kept as this wish, and put into operations only
   * when it is carried out, since those depend on what became of both.
   *
   * @param left the clip that was split
   * @param right the part behind the cut
   */
  record Join(Id left, Id right) implements Back {}

  /**
   * Cuts a clip again where a {@link Join} has made it whole.
   *
   * @param left the whole clip
   * @param right the part behind the cut, which the join has left behind, deleted
   * @param at where, in local time
   * @param transitions those, deleted ones among them, that left the right part
   */
  record Cut(Id left, Id right, long at, List<Id> transitions) implements Back {}
}
