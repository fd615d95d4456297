package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * Removes clips and closes the gaps that they leave.
 *
 * <pre>
 *   before  |AAAA|BBBB|CCCC|
 *   after   |AAAA|CCCC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new RippleDelete(List.of(clip)).plan(project, context);
 * }</pre>
 *
 * <p>Linked and grouped clips are removed too, as the options say. So that all tracks stay in sync,
 * the time that goes is the time that is free on every track on which a clip went; where a clip of
 * another track with its sync lock on stands in that time, the edit is refused.
 *
 * @param clips the clips
 */
public record RippleDelete(List<Id> clips) implements Edit {
  private static final EditParameter<RippleDelete, List<Id>> CLIPS =
      EditParameter.ids("clips", RippleDelete::clips, "the clips");

  static final EditType<RippleDelete> TYPE =
      EditType.of(
          "ripple-delete",
          "Ripple delete",
          "Removes clips and closes the gaps that they leave.",
          List.of(CLIPS),
          script -> new RippleDelete(script.get(CLIPS)),
          RippleDelete::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public RippleDelete {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<RippleDelete> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Clip> going = Bonds.family(plan, plan.clips(clips));
    Id sequence = Bonds.commonSequence(plan, going);
    going.forEach(clip -> plan.delete(clip.id()));
    if (plan.options().ripple() == RippleScope.TRACK) {
      for (Id track : Bonds.tracks(going)) {
        FreedTime.of(track, going)
            .latestFirst()
            .forEach(range -> Ripple.shift(plan, track, range.start(), -range.duration()));
      }
    } else {
      for (TimeRange range : FreedTime.common(going)) {
        Ripple.remove(plan, sequence, Bonds.tracks(going), range);
      }
    }
  }
}
