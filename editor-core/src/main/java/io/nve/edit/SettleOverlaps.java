package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.TreeSet;

/**
 * Settles what merged edits left: clips of one track that lie over each other.
 *
 * <pre>
 *   before           |AAAAAAAAAA|  |CC|   V1       B lies on A
 *                         |BBB|
 *   TRIM             |AAAA|BBB|A|  |CC|   V1       what is seen stays
 *   RAISE_COVERED    |AAAAAAAAAA|         V2
 *                         |BBB|    |CC|   V1
 *   RAISE_COVERING        |BBB|           V2
 *                    |AAAAAAAAAA|  |CC|   V1
 *   PUSH             |AAAAAAAAAA|BBB|     |CC|     as if B had been inserted
 * </pre>
 *
 * <pre>{@code
 * TimeRange range = covered.range();
 * Batch batch =
 *     new SettleOverlaps(List.of(track), range, Settlement.TRIM).plan(project, context);
 * }</pre>
 *
 * <p>Clips that overlap are settled together with those that overlap them in turn. Who lies on whom
 * is what {@link io.nve.model.Layout} says. Clips are raised to the nearest track of the same kind
 * on which there is room, that is not locked, hidden or muted; if there is none, to a new one.
 *
 * <p>Trimming keeps what is seen at each moment; a fade that is partly covered gets as much
 * shorter, and a transition between two clips that now touch again is seen again. Pushing moves
 * tracks with their sync lock on along, and linked clips with what they are linked with.
 *
 * @param tracks the tracks
 * @param range when; overlaps that have a moment in it are settled
 * @param way how
 */
public record SettleOverlaps(List<Id> tracks, TimeRange range, Settlement way) implements Edit {
  /** All the time that there is. */
  public static final TimeRange ALWAYS =
      TimeRange.between(-9_000_000_000_000_000L, 9_000_000_000_000_000L);

  private static final EditParameter<SettleOverlaps, List<Id>> TRACKS =
      EditParameter.ids("tracks", SettleOverlaps::tracks, "the tracks");
  private static final EditParameter<SettleOverlaps, TimeRange> RANGE =
      EditParameter.of(
              "range", Codecs.RANGE, SettleOverlaps::range, "when; the whole tracks by default")
          .or(ALWAYS);
  private static final EditParameter<SettleOverlaps, Settlement> WAY =
      EditParameter.choice(
          "way", List.of(Settlement.values()), SettleOverlaps::way, "how they are settled");

  static final EditType<SettleOverlaps> TYPE =
      EditType.of(
          "settle-overlaps",
          "Settle overlaps",
          "Settles what merged edits left: clips of one track that lie over each other.",
          List.of(TRACKS, RANGE, WAY),
          script -> new SettleOverlaps(script.get(TRACKS), script.get(RANGE), script.get(WAY)),
          SettleOverlaps::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_RANGE,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public SettleOverlaps {
    tracks = List.copyOf(tracks);
  }

  @Override
  public EditType<SettleOverlaps> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    if (range.isEmpty()) {
      throw Plan.refusal(ErrorCode.INVALID_RANGE, "The range has no moment in it");
    }
    List<Id> all = tracks.stream().map(id -> plan.track(id).id()).distinct().toList();
    TreeSet<Id> clips = new TreeSet<>();
    for (Id track : all) {
      for (Pile pile : Pile.on(plan.project(), track)) {
        if (pile.range().overlaps(range)) {
          pile.clips().stream().map(Clip::id).forEach(clips::add);
        }
      }
    }
    switch (way) {
      case TRIM -> new CoveredParts(plan, all, clips).remove();
      case RAISE_COVERED -> all.forEach(track -> new Raise(plan, track).covered(clips));
      case RAISE_COVERING -> all.forEach(track -> new Raise(plan, track).covering(clips));
      case PUSH -> PushLater.push(plan, all, clips);
    }
  }
}
