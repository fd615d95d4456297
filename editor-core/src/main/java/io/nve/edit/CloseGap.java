package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * Removes a gap: what is later moves up.
 *
 * <pre>
 *   before  |AAAA|    |BBBB|
 *   after   |AAAA|BBBB|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new CloseGap(track, time).plan(project, context);
 * }</pre>
 *
 * <p>Other tracks with their sync lock on move up too, and the edit is refused where a clip of
 * theirs is in the way.
 *
 * @param track the track
 * @param time when, within the gap
 */
public record CloseGap(Id track, long time) implements Edit {
  private static final EditParameter<CloseGap, Id> TRACK =
      EditParameter.id("track", CloseGap::track, "the track");
  private static final EditParameter<CloseGap, Long> TIME =
      EditParameter.time("time", CloseGap::time, "when, within the gap");

  static final EditType<CloseGap> TYPE =
      EditType.of(
          "close-gap",
          "Close gap",
          "Removes a gap: what is later moves up.",
          List.of(TRACK, TIME),
          script -> new CloseGap(script.get(TRACK), script.get(TIME)),
          CloseGap::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_A_GAP,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP);

  @Override
  public EditType<CloseGap> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Id sequence = plan.track(track).sequence();
    TimeRange gap = GapAt.of(plan.project(), track, time).range();
    Ripple.remove(plan, sequence, List.of(track), gap);
  }
}
