package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Inserts empty time into all tracks of a sequence that have their sync lock on and are not locked.
 *
 * <pre>
 *   before  |AAAAAAAA|BBBB|      after  |AAA|    |AAAAA|BBBB|
 *           |cccccccc|                  |ccc|    |ccccc|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new InsertTime(sequence, time, 5 * second).plan(project, context);
 * }</pre>
 *
 * <p>Whether clips that play at the time are split or left in one piece where they are is up to
 * {@link EditOptions#spanning}.
 *
 * @param sequence the sequence
 * @param time when, on the timeline
 * @param duration how much, more than 0
 */
public record InsertTime(Id sequence, long time, long duration) implements Edit {
  private static final EditParameter<InsertTime, Id> SEQUENCE =
      EditParameter.id("sequence", InsertTime::sequence, "the sequence");
  private static final EditParameter<InsertTime, Long> TIME =
      EditParameter.time("time", InsertTime::time, "when");
  private static final EditParameter<InsertTime, Long> DURATION =
      EditParameter.time("duration", InsertTime::duration, "how much");

  static final EditType<InsertTime> TYPE =
      EditType.of(
          "insert-time",
          "Insert time",
          "Inserts empty time into all tracks with their sync lock on.",
          List.of(SEQUENCE, TIME, DURATION),
          script -> new InsertTime(script.get(SEQUENCE), script.get(TIME), script.get(DURATION)),
          InsertTime::plan,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.INVALID_RANGE,
          ErrorCode.TRANSITION_IN_THE_WAY,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<InsertTime> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Placing.checkTime(time);
    if (duration <= 0) {
      throw Plan.refusal(ErrorCode.INVALID_RANGE, "The time must have a duration");
    }
    plan.use(plan.options().withRipple(RippleScope.SYNC_LOCKED));
    Ripple.insert(plan, plan.sequence(sequence).id(), List.of(), time, duration);
  }
}
