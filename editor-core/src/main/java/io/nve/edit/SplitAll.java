package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Track;
import java.util.List;

/**
 * Cuts whatever plays on any track of a sequence at a time; locked tracks are left as they are.
 *
 * <pre>
 *   before  |AAAAAAAA|BBB|      after  |AAA|AAAAA|BBB|
 *           |CCCCC|                    |CCC|CC|
 *           |DDDDDDDDDDDD|             |DDD|DDDDDDDDD|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new SplitAll(sequence, time).plan(project, context);
 * }</pre>
 *
 * @param sequence the sequence
 * @param time when, on the timeline
 */
public record SplitAll(Id sequence, long time) implements Edit {
  private static final EditParameter<SplitAll, Id> SEQUENCE =
      EditParameter.id("sequence", SplitAll::sequence, "the sequence");
  private static final EditParameter<SplitAll, Long> TIME =
      EditParameter.time("time", SplitAll::time, "when");

  static final EditType<SplitAll> TYPE =
      EditType.of(
          "split-all",
          "Split all tracks",
          "Cuts whatever plays on any unlocked track of a sequence at a time.",
          List.of(SEQUENCE, TIME),
          script -> new SplitAll(script.get(SEQUENCE), script.get(TIME)),
          SplitAll::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_AN_ITEM,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<SplitAll> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Id> open =
        plan.project().tracks(plan.sequence(sequence).id()).stream()
            .filter(track -> !track.locked())
            .map(Track::id)
            .toList();
    SplitTracks.split(plan, open, time);
  }
}
