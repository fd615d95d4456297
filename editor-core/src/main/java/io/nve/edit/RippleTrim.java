package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Sequence;
import java.util.List;
import java.util.Map;

/**
 * Trims an edge of a clip and moves all that is later by as much, so that no gap opens.
 *
 * <pre>
 *   before       |AAAA|BBBBBBBB|CCCC|
 *   head, +3     |AAAA|BBBBB|CCCC|       B starts where it started, with later material
 *   tail, -3     |AAAA|BBBBB|CCCC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new RippleTrim(clip, Edge.HEAD, second).plan(project, context);
 * }</pre>
 *
 * <p>Linked clips are trimmed by the same distance, and their tracks move from their own edges.
 * Other tracks with their sync lock on move from the clip's edge; where a clip of theirs starts in
 * time that would be removed, the edit is refused. Merged with what others do meanwhile, it is made
 * only if the clips were not deleted.
 *
 * @param clip the clip
 * @param edge which edge
 * @param distance how far into later material the edge goes, in ticks: for the tail, more than 0
 *     makes the clip longer; for the head, shorter
 */
public record RippleTrim(Id clip, Edge edge, long distance) implements Edit {
  private static final EditParameter<RippleTrim, Id> CLIP =
      EditParameter.id("clip", RippleTrim::clip, "the clip");
  private static final EditParameter<RippleTrim, Edge> EDGE =
      EditParameter.choice("edge", List.of(Edge.values()), RippleTrim::edge, "which edge moves");
  private static final EditParameter<RippleTrim, Long> DISTANCE =
      EditParameter.time(
          "distance", RippleTrim::distance, "how far into later material the edge goes");

  static final EditType<RippleTrim> TYPE =
      EditType.of(
          "ripple-trim",
          "Ripple trim",
          "Trims an edge of a clip and moves all that is later by as much.",
          List.of(CLIP, EDGE, DISTANCE),
          script -> new RippleTrim(script.get(CLIP), script.get(EDGE), script.get(DISTANCE)),
          RippleTrim::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP,
          ErrorCode.EMPTY_CLIP,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<RippleTrim> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip target = plan.clip(clip);
    Sequence sequence = plan.sequenceOf(target);
    List<Clip> clips = Bonds.partners(plan, target, edge);
    ClipLimits limits = new ClipLimits(plan, sequence.rate());
    for (Clip each : clips) {
      if (edge == Edge.HEAD) {
        limits.head(each);
      } else {
        limits.tail(each);
      }
    }
    long allowed = limits.allow(distance);
    long growth = edge == Edge.HEAD ? -allowed : allowed;
    if (growth == 0) {
      return;
    }
    plan.requireLiving(clips);
    plan.requireEdge(clips, edge);
    Map<Id, Long> points = Ripple.points(clips, edge);
    long point = edge == Edge.HEAD ? target.start() : target.end();
    if (growth > 0) {
      Ripple.move(plan, sequence.id(), points, point, growth);
      clips.forEach(each -> TrimClip.move(plan, plan.fresh(each), edge, allowed));
    } else {
      clips.forEach(each -> TrimClip.move(plan, each, edge, allowed));
      if (edge == Edge.TAIL) {
        points.replaceAll((track, end) -> end + growth);
        point += growth;
      }
      Ripple.move(plan, sequence.id(), points, point, growth);
    }
  }
}
