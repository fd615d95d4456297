package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves the cut between two clips that touch: one gets longer by as much as the other gets shorter.
 *
 * <pre>
 *   before  |AAAA|BBBBBBBB|CCCC|
 *   after   |AAAAAAA|BBBBB|CCCC|     the head of B rolled later
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new RollCut(clip, Edge.HEAD, second).plan(project, context);
 * }</pre>
 *
 * <p>Where linked clips of both meet at a cut of their own, that cut moves along. Merged with what
 * others do meanwhile, it is made only if the clips still touch.
 *
 * @param clip one of the two clips
 * @param edge its edge at the cut
 * @param distance how far the cut goes, in ticks; more than 0 is later
 */
public record RollCut(Id clip, Edge edge, long distance) implements Edit {
  private static final EditParameter<RollCut, Id> CLIP =
      EditParameter.id("clip", RollCut::clip, "one of the two clips");
  private static final EditParameter<RollCut, Edge> EDGE =
      EditParameter.choice("edge", List.of(Edge.values()), RollCut::edge, "its edge at the cut");
  private static final EditParameter<RollCut, Long> DISTANCE =
      EditParameter.time(
          "distance", RollCut::distance, "how far the cut goes; more than 0 is later");

  static final EditType<RollCut> TYPE =
      EditType.of(
          "roll",
          "Roll",
          "Moves the cut between two clips that touch.",
          List.of(CLIP, EDGE, DISTANCE),
          script -> new RollCut(script.get(CLIP), script.get(EDGE), script.get(DISTANCE)),
          RollCut::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ADJACENT,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.EMPTY_CLIP,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<RollCut> type() {
    return TYPE;
  }

  private record Cut(Clip left, Clip right) {}

  private void plan(Plan plan) {
    Clip target = plan.clip(clip);
    ClipLimits limits = new ClipLimits(plan, plan.sequenceOf(target).rate());
    List<Cut> cuts = cuts(plan, cut(plan, target));
    cuts.forEach(cut -> limits.tail(cut.left).head(cut.right));
    long allowed = limits.allow(distance);
    for (Cut cut : cuts) {
      plan.requireTouching(cut.left, cut.right);
      TrimClip.move(plan, cut.left, Edge.TAIL, allowed);
      TrimClip.move(plan, cut.right, Edge.HEAD, allowed);
    }
  }

  private Cut cut(Plan plan, Clip target) {
    Optional<Clip> other =
        edge == Edge.HEAD
            ? Neighbours.touchingHead(plan.project(), target)
            : Neighbours.touchingTail(plan.project(), target);
    Clip neighbour =
        other.orElseThrow(() ->
            Plan.refusal(
                ErrorCode.NOT_ADJACENT, "No clip touches the " + edge.id() + " of " + clip));
    return edge == Edge.HEAD ? new Cut(neighbour, target) : new Cut(target, neighbour);
  }

  /** Returns a cut and those between clips that are linked with its clips. */
  private static List<Cut> cuts(Plan plan, Cut cut) {
    List<Cut> cuts = new ArrayList<>();
    cuts.add(cut);
    for (Clip left : Bonds.partners(plan, cut.left, Edge.TAIL)) {
      Optional<Clip> right = Neighbours.touchingTail(plan.project(), left);
      boolean linked =
          right.flatMap(Clip::link).isPresent() && right.get().link().equals(cut.right.link());
      if (linked && !left.id().equals(cut.left.id())) {
        cuts.add(new Cut(left, right.get()));
      }
    }
    return cuts;
  }
}
