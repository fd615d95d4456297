package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Removes clips; gaps are left.
 *
 * <pre>
 *   before  |AAAA|BBBB|CCCC|
 *   after   |AAAA|    |CCCC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new RemoveClips(List.of(clip)).plan(project, context);
 * }</pre>
 *
 * <p>Linked and grouped clips are removed too, as the options say.
 *
 * @param clips the clips
 */
public record RemoveClips(List<Id> clips) implements Edit {
  private static final EditParameter<RemoveClips, List<Id>> CLIPS =
      EditParameter.ids("clips", RemoveClips::clips, "the clips");

  static final EditType<RemoveClips> TYPE =
      EditType.of(
          "remove",
          "Remove",
          "Removes clips; gaps are left.",
          List.of(CLIPS),
          script -> new RemoveClips(script.get(CLIPS)),
          RemoveClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public RemoveClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<RemoveClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Bonds.family(plan, plan.clips(clips)).forEach(clip -> plan.delete(clip.id()));
  }
}
