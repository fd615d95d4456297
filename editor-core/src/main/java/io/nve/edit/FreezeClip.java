package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/**
 * Shows the picture of one moment for as long as a clip lasts.
 *
 * <pre>
 *   before  |ABCD|
 *   after   |BBBB|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new FreezeClip(clip, time).plan(project, context);
 * }</pre>
 *
 * <p>Linked clips stay as they are.
 *
 * @param clip the clip
 * @param time the moment, on the timeline; while the clip plays
 */
public record FreezeClip(Id clip, long time) implements Edit {
  private static final EditParameter<FreezeClip, Id> CLIP =
      EditParameter.id("clip", FreezeClip::clip, "the clip");
  private static final EditParameter<FreezeClip, Long> TIME =
      EditParameter.time("time", FreezeClip::time, "the moment, on the timeline");

  static final EditType<FreezeClip> TYPE =
      EditType.of(
          "freeze",
          "Freeze",
          "Shows the picture of one moment for as long as a clip lasts.",
          List.of(CLIP, TIME),
          script -> new FreezeClip(script.get(CLIP), script.get(TIME)),
          FreezeClip::plan,
          ErrorCode.LOCKED,
          ErrorCode.WRONG_KIND,
          ErrorCode.NOT_AN_ITEM);

  @Override
  public EditType<FreezeClip> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip target = plan.clip(clip);
    plan.set(clip, Clip.SPEED, Retiming.freeze(target, time));
  }
}
