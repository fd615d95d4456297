package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.SpeedMap;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * Puts material into a range at the speed at which it just fills it: the four-point edit.
 *
 * <pre>
 *   material  [MMMMMMMM]
 *   range         [....]
 *   after     |AAA|MMMM|BBB|    M plays twice as fast
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new FitToFill(track, Material.asset(asset, 0, 10 * second), range).plan(project, context);
 * }</pre>
 *
 * <p>What lies in the range is overwritten.
 *
 * @param track the track
 * @param material what plays
 * @param range when, on the timeline; not empty
 */
public record FitToFill(Id track, Material material, TimeRange range) implements Edit {
  private static final EditParameter<FitToFill, Id> TRACK =
      EditParameter.id("track", FitToFill::track, "the track");
  private static final EditParameter<FitToFill, Material> MATERIAL =
      EditParameter.of("material", MaterialCodec.INSTANCE, FitToFill::material, "what plays");
  private static final EditParameter<FitToFill, TimeRange> RANGE =
      EditParameter.of("range", Codecs.RANGE, FitToFill::range, "when");

  static final EditType<FitToFill> TYPE =
      EditType.of(
          "fit-to-fill",
          "Fit to fill",
          "Puts material into a range at the speed at which it just fills it.",
          List.of(TRACK, MATERIAL, RANGE),
          script -> new FitToFill(script.get(TRACK), script.get(MATERIAL), script.get(RANGE)),
          FitToFill::plan,
          ErrorCode.LOCKED,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.INVALID_RANGE,
          ErrorCode.INVALID_VALUE,
          ErrorCode.SEQUENCE_CYCLE,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<FitToFill> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    fit(plan, track, material, range);
  }

  static void fit(Plan plan, Id track, Material material, TimeRange range) {
    if (range.isEmpty()) {
      throw Plan.refusal(ErrorCode.INVALID_RANGE, "The range has no moment in it");
    }
    List<Part> parts = List.of(new Part(track, fitted(material, range.duration())));
    new Placing(plan, parts).put(range.start(), PlaceMode.OVERWRITE);
  }

  /** Returns material at the speed at which it takes a duration. */
  private static Material fitted(Material material, long duration) {
    SpeedMap.Constant speed = Speeds.of(material.duration(), duration);
    long in = Speeds.firstLocal(speed, material.in());
    long over = speed.sourceAt(in + duration) - material.out();
    if (over > 1 && over < material.duration()) {
      // At high speeds a step of local time is many ticks of source: take that much less of it.
      speed = Speeds.of(material.duration() - over, duration);
      in = Speeds.firstLocal(speed, material.in());
    }
    return material.withRange(in, in + duration).with(Clip.SPEED, speed);
  }
}
