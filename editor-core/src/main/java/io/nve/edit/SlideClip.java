package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * Moves a clip between its neighbours, which get longer and shorter to meet it.
 *
 * <pre>
 *   before  |AAAA|BBBB|CCCCCCCC|
 *   after   |AAAAAAA|BBBB|CCCCC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new SlideClip(clip, second).plan(project, context);
 * }</pre>
 *
 * <p>Next to a gap the clip moves into the gap. Nothing else moves: the sequence keeps its length.
 * Linked clips slide by the same distance. Merged with what others do meanwhile, it is made only if
 * the clips that touched still do.
 *
 * @param clip the clip
 * @param distance how far, in ticks; more than 0 is later
 */
public record SlideClip(Id clip, long distance) implements Edit {
  private static final EditParameter<SlideClip, Id> CLIP =
      EditParameter.id("clip", SlideClip::clip, "the clip");
  private static final EditParameter<SlideClip, Long> DISTANCE =
      EditParameter.time("distance", SlideClip::distance, "how far; more than 0 is later");

  static final EditType<SlideClip> TYPE =
      EditType.of(
          "slide",
          "Slide",
          "Moves a clip between its neighbours, which are trimmed to meet it.",
          List.of(CLIP, DISTANCE),
          script -> new SlideClip(script.get(CLIP), script.get(DISTANCE)),
          SlideClip::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.OVERLAP,
          ErrorCode.EMPTY_CLIP,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<SlideClip> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip target = plan.clip(clip);
    List<Clip> clips = Bonds.partners(plan, target);
    ClipLimits limits = new ClipLimits(plan, plan.sequenceOf(target).rate());
    clips.forEach(each -> limit(plan, each, limits));
    long allowed = limits.allow(distance);
    clips.forEach(each -> slide(plan, each, allowed));
  }

  private static void limit(Plan plan, Clip clip, ClipLimits limits) {
    Optional<Clip> left = Neighbours.touchingHead(plan.project(), clip);
    Optional<Clip> right = Neighbours.touchingTail(plan.project(), clip);
    left.ifPresentOrElse(limits::tail, () -> limits.roomBefore(clip));
    right.ifPresentOrElse(limits::head, () -> limits.roomBehind(clip));
  }

  private static void slide(Plan plan, Clip clip, long distance) {
    Optional<Clip> left = Neighbours.touchingHead(plan.project(), clip);
    Optional<Clip> right = Neighbours.touchingTail(plan.project(), clip);
    left.ifPresent(other -> {
      plan.requireTouching(other, clip);
      TrimClip.move(plan, other, Edge.TAIL, distance);
    });
    right.ifPresent(other -> {
      plan.requireTouching(clip, other);
      TrimClip.move(plan, other, Edge.HEAD, distance);
    });
    plan.place(clip, clip.track(), clip.start() + distance);
  }
}
