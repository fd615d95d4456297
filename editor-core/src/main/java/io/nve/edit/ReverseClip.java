package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Plays what a clip plays backwards, or forwards again; its place and its speed stay.
 *
 * <pre>
 *   before  |ABCD|
 *   after   |DCBA|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new ReverseClip(clip).plan(project, context);
 * }</pre>
 *
 * <p>Linked clips are reversed too.
 *
 * @param clip the clip
 */
public record ReverseClip(Id clip) implements Edit {
  private static final EditParameter<ReverseClip, Id> CLIP =
      EditParameter.id("clip", ReverseClip::clip, "the clip");

  static final EditType<ReverseClip> TYPE =
      EditType.of(
          "reverse",
          "Reverse",
          "Plays a clip backwards, or forwards again.",
          List.of(CLIP),
          script -> new ReverseClip(script.get(CLIP)),
          ReverseClip::plan,
          ErrorCode.LOCKED,
          ErrorCode.WRONG_KIND,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<ReverseClip> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    new Retiming(plan, plan.clip(clip)).reverse();
  }
}
