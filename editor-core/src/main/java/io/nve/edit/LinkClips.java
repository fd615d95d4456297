package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/**
 * Links clips with each other, so that they stay in sync; older links of theirs end.
 *
 * <pre>
 *   before  |AAAA|      after  |AAAA|
 *           |bbbb|             |aaaa|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new LinkClips(List.of(picture, sound)).plan(project, context);
 * }</pre>
 *
 * @param clips the clips
 */
public record LinkClips(List<Id> clips) implements Edit {
  private static final EditParameter<LinkClips, List<Id>> CLIPS =
      EditParameter.ids("clips", LinkClips::clips, "the clips");

  static final EditType<LinkClips> TYPE =
      EditType.of(
          "link",
          "Link",
          "Links clips, so that they stay in sync.",
          List.of(CLIPS),
          script -> new LinkClips(script.get(CLIPS)),
          LinkClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.WRONG_KIND,
          ErrorCode.ID_TAKEN);

  /** Copies the list. */
  public LinkClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<LinkClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Clip> targets = plan.clips(clips);
    if (targets.size() < 2) {
      throw Plan.refusal(ErrorCode.INVALID_VALUE, "A link needs two clips");
    }
    Bonds.commonSequence(plan, targets);
    Bonds.linkAnew(plan, targets);
  }
}
