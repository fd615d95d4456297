package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts whatever plays on some tracks at a time: the razor blade.
 *
 * <pre>
 *   before  |AAAAAAAA|BBB|      after  |AAA|AAAAA|BBB|
 *           |CCCCC|                    |CCC|CC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new SplitTracks(List.of(track), time).plan(project, context);
 * }</pre>
 *
 * <p>Linked clips on other tracks are cut too. A clip that starts at the time is left as it is; if
 * no clip plays then, the edit is refused.
 *
 * @param tracks the tracks
 * @param time when, on the timeline
 */
public record SplitTracks(List<Id> tracks, long time) implements Edit {
  private static final EditParameter<SplitTracks, List<Id>> TRACKS =
      EditParameter.ids("tracks", SplitTracks::tracks, "the tracks");
  private static final EditParameter<SplitTracks, Long> TIME =
      EditParameter.time("time", SplitTracks::time, "when");

  static final EditType<SplitTracks> TYPE =
      EditType.of(
          "split-tracks",
          "Split",
          "Cuts whatever plays on some tracks at a time.",
          List.of(TRACKS, TIME),
          script -> new SplitTracks(script.get(TRACKS), script.get(TIME)),
          SplitTracks::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_AN_ITEM,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public SplitTracks {
    tracks = List.copyOf(tracks);
  }

  @Override
  public EditType<SplitTracks> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Id> open = tracks.stream().map(track -> plan.track(track).id()).toList();
    split(plan, open, time);
  }

  static void split(Plan plan, List<Id> tracks, long time) {
    List<Clip> playing = new ArrayList<>();
    for (Id track : tracks) {
      plan.project().clipAt(track, time).ifPresent(playing::add);
    }
    if (playing.isEmpty()) {
      throw Plan.refusal(ErrorCode.NOT_AN_ITEM, "No clip plays then");
    }
    playing.removeIf(clip -> !Cuts.isInside(clip, time));
    Cuts.cutAll(plan, Bonds.linked(plan, playing), time);
  }
}
