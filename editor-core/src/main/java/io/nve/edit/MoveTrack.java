package io.nve.edit;

import io.nve.model.Id;
import io.nve.model.Track;
import java.util.List;

/**
 * Puts a track at another place among the tracks of its sequence; later video tracks lie on top.
 *
 * <pre>{@code
 * Batch batch = new MoveTrack(track, 0).plan(project, context);
 * }</pre>
 *
 * @param track the track
 * @param index its place among the others, from 0; beyond the last is the end
 */
public record MoveTrack(Id track, long index) implements Edit {
  private static final EditParameter<MoveTrack, Id> TRACK =
      EditParameter.id("track", MoveTrack::track, "the track");
  private static final EditParameter<MoveTrack, Long> INDEX =
      EditParameter.of(
              "index", Codecs.INTEGER, MoveTrack::index, "its place among the others, from 0")
          .or(Long.MAX_VALUE);

  static final EditType<MoveTrack> TYPE =
      EditType.of(
          "move-track",
          "Reorder tracks",
          "Puts a track at another place among the tracks.",
          List.of(TRACK, INDEX),
          script -> new MoveTrack(script.get(TRACK), script.get(INDEX)),
          MoveTrack::plan);

  @Override
  public EditType<MoveTrack> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Track target = plan.anyTrack(track);
    List<Track> siblings = plan.project().tracks(target.sequence());
    Order.insert(plan, siblings, Track.ORDER, track, index);
  }
}
