package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * Removes what plays on some tracks in a range; a gap is left.
 *
 * <pre>
 *   before  |AAAAA|BB|CCCCC|
 *   after   |AAA|       |CC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new LiftRange(List.of(track), range).plan(project, context);
 * }</pre>
 *
 * <p>Only the tracks named are touched, whatever links say.
 *
 * @param tracks the tracks
 * @param range when, on the timeline; not empty
 */
public record LiftRange(List<Id> tracks, TimeRange range) implements Edit {
  private static final EditParameter<LiftRange, List<Id>> TRACKS =
      EditParameter.ids("tracks", LiftRange::tracks, "the tracks");
  private static final EditParameter<LiftRange, TimeRange> RANGE =
      EditParameter.of("range", Codecs.RANGE, LiftRange::range, "when");

  static final EditType<LiftRange> TYPE =
      EditType.of(
          "lift",
          "Lift",
          "Removes what plays on some tracks in a range; a gap is left.",
          List.of(TRACKS, RANGE),
          script -> new LiftRange(script.get(TRACKS), script.get(RANGE)),
          LiftRange::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_RANGE,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public LiftRange {
    tracks = List.copyOf(tracks);
  }

  @Override
  public EditType<LiftRange> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    lift(plan, tracks, range);
  }

  static void lift(Plan plan, List<Id> tracks, TimeRange range) {
    if (range.isEmpty()) {
      throw Plan.refusal(ErrorCode.INVALID_RANGE, "The range has no moment in it");
    }
    Room room = new Room(plan);
    tracks.forEach(track -> room.add(plan.track(track).id(), range));
    room.clear();
  }
}
