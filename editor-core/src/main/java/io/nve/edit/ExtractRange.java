package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Removes what plays on some tracks in a range, and the time itself: what is later moves up.
 *
 * <pre>
 *   before  |AAAAA|BB|CCCCC|DD|
 *   range       [.......]
 *   after   |AAA|CC|DD|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new ExtractRange(List.of(video, audio), range).plan(project, context);
 * }</pre>
 *
 * <p>Other tracks with their sync lock on move up too. Nothing is removed from them: where a clip
 * of theirs is in the way, the edit is refused; name its track to have it cut.
 *
 * @param tracks the tracks
 * @param range when, on the timeline; not empty
 */
public record ExtractRange(List<Id> tracks, TimeRange range) implements Edit {
  private static final EditParameter<ExtractRange, List<Id>> TRACKS =
      EditParameter.ids("tracks", ExtractRange::tracks, "the tracks");
  private static final EditParameter<ExtractRange, TimeRange> RANGE =
      EditParameter.of("range", Codecs.RANGE, ExtractRange::range, "when");

  static final EditType<ExtractRange> TYPE =
      EditType.of(
          "extract",
          "Extract",
          "Removes what plays on some tracks in a range, and the time itself.",
          List.of(TRACKS, RANGE),
          script -> new ExtractRange(script.get(TRACKS), script.get(RANGE)),
          ExtractRange::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_RANGE,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public ExtractRange {
    tracks = List.copyOf(tracks);
  }

  @Override
  public EditType<ExtractRange> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    SortedSet<Id> sequences = new TreeSet<>();
    tracks.forEach(track -> sequences.add(plan.track(track).sequence()));
    if (sequences.size() != 1) {
      throw Plan.refusal(ErrorCode.WRONG_KIND, "The tracks must be of one sequence");
    }
    LiftRange.lift(plan, tracks, range);
    Cuts.part(plan, tracks, range.end());
    Ripple.remove(plan, sequences.first(), List.copyOf(new TreeSet<>(tracks)), range);
  }
}
