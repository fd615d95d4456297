package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.FrameRate;
import java.util.List;

/**
 * Moves one edge of a clip; all else stays where it is.
 *
 * <pre>
 *   before  |AAAA|BBBBBBBB|CCCC|
 *   after   |AAAA|    |BBB|CCCC|     the head of B later: a gap opens
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new TrimClip(clip, Edge.TAIL, -second).plan(project, context);
 * }</pre>
 *
 * <p>What plays at a moment does not change. Linked clips are trimmed by the same distance.
 *
 * @param clip the clip
 * @param edge which edge
 * @param distance how far, in ticks; more than 0 is later
 */
public record TrimClip(Id clip, Edge edge, long distance) implements Edit {
  private static final EditParameter<TrimClip, Id> CLIP =
      EditParameter.id("clip", TrimClip::clip, "the clip");
  private static final EditParameter<TrimClip, Edge> EDGE =
      EditParameter.choice("edge", List.of(Edge.values()), TrimClip::edge, "which edge moves");
  private static final EditParameter<TrimClip, Long> DISTANCE =
      EditParameter.time("distance", TrimClip::distance, "how far; more than 0 is later");

  static final EditType<TrimClip> TYPE =
      EditType.of(
          "trim",
          "Trim",
          "Moves one edge of a clip; all else stays where it is.",
          List.of(CLIP, EDGE, DISTANCE),
          script -> new TrimClip(script.get(CLIP), script.get(EDGE), script.get(DISTANCE)),
          TrimClip::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.OVERLAP,
          ErrorCode.EMPTY_CLIP,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<TrimClip> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip target = plan.clip(clip);
    FrameRate rate = plan.sequenceOf(target).rate();
    List<Clip> clips = Bonds.partners(plan, target, edge);
    ClipLimits limits = new ClipLimits(plan, rate);
    for (Clip each : clips) {
      if (edge == Edge.HEAD) {
        limits.head(each).roomBefore(each);
      } else {
        limits.tail(each).roomBehind(each);
      }
    }
    long allowed = limits.allow(distance);
    clips.forEach(each -> move(plan, each, edge, allowed));
  }

  /** Moves an edge of a clip. */
  static void move(Plan plan, Clip clip, Edge edge, long distance) {
    if (edge == Edge.HEAD) {
      plan.trimIn(clip, clip.in() + distance);
    } else {
      plan.trimOut(clip, clip.out() + distance);
    }
  }
}
