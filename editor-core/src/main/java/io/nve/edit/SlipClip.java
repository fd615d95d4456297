package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.op.Slip;
import java.util.List;

/**
 * Plays another part of a clip's media in the same place.
 *
 * <pre>
 *   media   [..BBBBBBBB......]         [....BBBBBBBB....]
 *   track   |AAAA|BBBBBBBB|CCCC|       |AAAA|BBBBBBBB|CCCC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new SlipClip(clip, 2 * second).plan(project, context);
 * }</pre>
 *
 * <p>Linked clips slip by the same distance.
 *
 * @param clip the clip
 * @param distance how much later in the media it begins, in ticks of the clip's local time
 */
public record SlipClip(Id clip, long distance) implements Edit {
  private static final EditParameter<SlipClip, Id> CLIP =
      EditParameter.id("clip", SlipClip::clip, "the clip");
  private static final EditParameter<SlipClip, Long> DISTANCE =
      EditParameter.time(
          "distance", SlipClip::distance, "how much later in its media the clip begins");

  static final EditType<SlipClip> TYPE =
      EditType.of(
          "slip",
          "Slip",
          "Plays another part of a clip's media in the same place.",
          List.of(CLIP, DISTANCE),
          script -> new SlipClip(script.get(CLIP), script.get(DISTANCE)),
          SlipClip::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<SlipClip> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip target = plan.clip(clip);
    List<Clip> clips = Bonds.linked(plan, target);
    ClipLimits limits = new ClipLimits(plan, plan.sequenceOf(target).rate());
    clips.forEach(limits::slip);
    long allowed = limits.allow(distance);
    if (allowed != 0) {
      clips.forEach(each -> plan.apply(new Slip(each.id(), allowed)));
    }
  }
}
