package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes all gaps of a track from a time on.
 *
 * <pre>
 *   before  |AAAA|    |BBBB|  |CC|
 *   after   |AAAA|BBBB|CC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new CloseGaps(track, 0).plan(project, context);
 * }</pre>
 *
 * <p>Other tracks with their sync lock on move up with each gap, and the edit is refused where a
 * clip of theirs is in the way.
 *
 * @param track the track
 * @param from where the first gap may start, on the timeline
 */
public record CloseGaps(Id track, long from) implements Edit {
  private static final EditParameter<CloseGaps, Id> TRACK =
      EditParameter.id("track", CloseGaps::track, "the track");
  private static final EditParameter<CloseGaps, Long> FROM =
      EditParameter.time("from", CloseGaps::from, "where the first gap may start").or(0L);

  static final EditType<CloseGaps> TYPE =
      EditType.of(
          "close-gaps",
          "Close all gaps",
          "Removes all gaps of a track from a time on.",
          List.of(TRACK, FROM),
          script -> new CloseGaps(script.get(TRACK), script.get(FROM)),
          CloseGaps::plan,
          ErrorCode.LOCKED,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP);

  @Override
  public EditType<CloseGaps> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Id sequence = plan.track(track).sequence();
    long free = from;
    List<TimeRange> gaps = new ArrayList<>();
    for (Clip clip : plan.project().clips(track)) {
      if (Neighbours.isPlaceholder(clip) || clip.isEmpty()) {
        continue;
      }
      if (clip.start() > free) {
        gaps.add(TimeRange.between(free, clip.start()));
      }
      free = Math.max(free, clip.end());
    }
    // The latest first, so that the earlier ones stand where they were found.
    for (int i = gaps.size() - 1; i >= 0; i--) {
      Ripple.remove(plan, sequence, List.of(track), gaps.get(i));
    }
  }
}
