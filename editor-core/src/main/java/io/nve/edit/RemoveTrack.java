package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Removes a track with its clips.
 *
 * <pre>{@code
 * Batch batch = new RemoveTrack(track).plan(project, context);
 * }</pre>
 *
 * @param track the track
 */
public record RemoveTrack(Id track) implements Edit {
  private static final EditParameter<RemoveTrack, Id> TRACK =
      EditParameter.id("track", RemoveTrack::track, "the track");

  static final EditType<RemoveTrack> TYPE =
      EditType.of(
          "remove-track",
          "Remove track",
          "Removes a track with its clips.",
          List.of(TRACK),
          script -> new RemoveTrack(script.get(TRACK)),
          RemoveTrack::plan,
          ErrorCode.LOCKED);

  @Override
  public EditType<RemoveTrack> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    plan.delete(plan.track(track).id());
  }
}
