package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/**
 * Ends the links of clips: each can be edited alone.
 *
 * <pre>
 *   before  |AAAA|      after  |AAAA|
 *           |aaaa|             |bbbb|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new UnlinkClips(List.of(picture)).plan(project, context);
 * }</pre>
 *
 * <p>The whole link ends, whichever of its clips are named.
 *
 * @param clips the clips
 */
public record UnlinkClips(List<Id> clips) implements Edit {
  private static final EditParameter<UnlinkClips, List<Id>> CLIPS =
      EditParameter.ids("clips", UnlinkClips::clips, "the clips");

  static final EditType<UnlinkClips> TYPE =
      EditType.of(
          "unlink",
          "Unlink",
          "Ends the links of clips; each can be edited alone.",
          List.of(CLIPS),
          script -> new UnlinkClips(script.get(CLIPS)),
          UnlinkClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE);

  /** Copies the list. */
  public UnlinkClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<UnlinkClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    for (Clip target : plan.clips(clips)) {
      plan.fresh(target).link().ifPresent(link -> unlink(plan, link));
    }
  }

  private static void unlink(Plan plan, Id link) {
    for (Clip clip : plan.project().clipsOf(link)) {
      plan.unset(plan.clip(clip.id()), Clip.LINK.key());
    }
  }
}
