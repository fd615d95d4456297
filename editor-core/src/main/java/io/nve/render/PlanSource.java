package io.nve.render;

import io.nve.json.JsonObject;
import io.nve.model.Id;

/**
 * Media that a plan uses.
 *
 * <p>Clips count source time as the asset does, whose media often begins at a timecode other than
 * 0. {@link #mediaTime} gives the time from the media's beginning, which is what a backend seeks.
 *
 * @param asset the asset's id; {@link Id#NONE} for clips that name no asset
 * @param name the asset's name for people, perhaps empty
 * @param reference which of the asset's references this is, for example {@code original}
 * @param url where the media is, as the asset says; empty when it says nothing
 * @param contentHash the hash of its content that the asset holds; empty when it holds none
 * @param offline whether the media was not to be found when last looked for
 * @param start the source time of the media's beginning
 * @param duration how long the media is, or {@link #UNKNOWN}
 * @param probe what a probe said about it, or the empty object
 */
public record PlanSource(
    Id asset,
    String name,
    String reference,
    String url,
    String contentHash,
    boolean offline,
    long start,
    long duration,
    JsonObject probe) {
  /** The duration of media of which nobody knows it. */
  public static final long UNKNOWN = Long.MAX_VALUE;

  /**
   * Returns the time from the media's beginning at which a source time lies. Before the beginning
   * and behind the end, as far as it is known, the first and last moment stand still: where a
   * transition asks for more than there is, the last picture is held.
   */
  public long mediaTime(long sourceTime) {
    long time = sourceTime - start;
    return Math.max(0, Math.min(duration - 1, time));
  }
}
