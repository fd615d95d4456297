package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * Removes a range of time, and what plays in it, from all tracks of a sequence that have their sync
 * lock on and are not locked.
 *
 * <pre>
 *   before  |AAAAAAAA|BBBB|      after  |AAA|BB|
 *           |cccccccc|                  |ccc|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new RemoveTime(sequence, range).plan(project, context);
 * }</pre>
 *
 * @param sequence the sequence
 * @param range when, on the timeline; not empty
 */
public record RemoveTime(Id sequence, TimeRange range) implements Edit {
  private static final EditParameter<RemoveTime, Id> SEQUENCE =
      EditParameter.id("sequence", RemoveTime::sequence, "the sequence");
  private static final EditParameter<RemoveTime, TimeRange> RANGE =
      EditParameter.of("range", Codecs.RANGE, RemoveTime::range, "when");

  static final EditType<RemoveTime> TYPE =
      EditType.of(
          "remove-time",
          "Remove time",
          "Removes a range of time, and what plays in it, from all tracks with their sync lock on.",
          List.of(SEQUENCE, RANGE),
          script -> new RemoveTime(script.get(SEQUENCE), script.get(RANGE)),
          RemoveTime::plan,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.INVALID_RANGE,
          ErrorCode.TRANSITION_IN_THE_WAY,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<RemoveTime> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Placing.checkTime(range.start());
    plan.use(plan.options().withRipple(RippleScope.SYNC_LOCKED));
    Id whole = plan.sequence(sequence).id();
    LiftRange.lift(plan, Ripple.tracks(plan, whole, List.of()), range);
    Ripple.remove(plan, whole, List.of(), range);
  }
}
