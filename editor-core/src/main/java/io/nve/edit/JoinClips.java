package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/**
 * Makes one clip of two that go on from each other: takes back a split.
 *
 * <pre>
 *   before  |AAAA|AAAAA|
 *   after   |AAAAAAAAA|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new JoinClips(left, right).plan(project, context);
 * }</pre>
 *
 * <p>The clips must touch, play the same thing at the same speed without a jump, and have the same
 * properties but for fades, links and names. Clips linked with them that meet at a cut of the same
 * kind are joined as well. Merged with what others do meanwhile, it is made only if the clips still
 * touch.
 *
 * @param left the clip before the cut
 * @param right the clip behind the cut
 */
public record JoinClips(Id left, Id right) implements Edit {
  private static final EditParameter<JoinClips, Id> LEFT =
      EditParameter.id("left", JoinClips::left, "the clip before the cut");
  private static final EditParameter<JoinClips, Id> RIGHT =
      EditParameter.id("right", JoinClips::right, "the clip behind the cut");

  static final EditType<JoinClips> TYPE =
      EditType.of(
          "join",
          "Join",
          "Makes one clip of two that go on from each other.",
          List.of(LEFT, RIGHT),
          script -> new JoinClips(script.get(LEFT), script.get(RIGHT)),
          JoinClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ADJACENT,
          ErrorCode.INVALID_VALUE);

  @Override
  public EditType<JoinClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip before = plan.clip(left);
    Clip behind = plan.clip(right);
    Through.check(before, behind);
    for (Clip other : Bonds.partners(plan, before, Edge.TAIL)) {
      Neighbours.touchingTail(plan.project(), other)
          .filter(next -> next.link().isPresent() && next.link().equals(behind.link()))
          .filter(next -> !next.id().equals(right) && Through.isThrough(other, next))
          .ifPresent(next -> Through.join(plan, other, plan.clip(next.id())));
    }
    Through.join(plan, before, behind);
  }
}
