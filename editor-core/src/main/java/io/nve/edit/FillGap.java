package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * Puts material into a gap.
 *
 * <pre>
 *   before     |AAAA|........|BBBB|
 *   SOURCE     |AAAA|MMMMMMMMMM|BB|     all of M, over B where it has to
 *   SEQUENCE   |AAAA|MMMMMMMM|BBBB|     M cut to the gap
 *   FIT        |AAAA|MMMMMMMM|BBBB|     all of M, faster
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new FillGap(track, material, time, FillMode.FIT).plan(project, context);
 * }</pre>
 *
 * <p>Where the gap is a placeholder, which stands for a range of source time, {@link
 * FillMode#SEQUENCE} takes what the material has of that range.
 *
 * @param track the track
 * @param material what plays
 * @param time when the material starts, within the gap
 * @param mode how it fills the gap
 */
public record FillGap(Id track, Material material, long time, FillMode mode) implements Edit {
  private static final EditParameter<FillGap, Id> TRACK =
      EditParameter.id("track", FillGap::track, "the track");
  private static final EditParameter<FillGap, Material> MATERIAL =
      EditParameter.of("material", MaterialCodec.INSTANCE, FillGap::material, "what plays");
  private static final EditParameter<FillGap, Long> TIME =
      EditParameter.time("time", FillGap::time, "when the material starts, within the gap");
  private static final EditParameter<FillGap, FillMode> MODE =
      EditParameter.choice(
          "mode", List.of(FillMode.values()), FillGap::mode, "how it fills the gap");

  static final EditType<FillGap> TYPE =
      EditType.of(
          "fill",
          "Fill",
          "Puts material into a gap.",
          List.of(TRACK, MATERIAL, TIME, MODE),
          script ->
              new FillGap(
                  script.get(TRACK), script.get(MATERIAL), script.get(TIME), script.get(MODE)),
          FillGap::plan,
          ErrorCode.NOT_A_GAP,
          ErrorCode.LOCKED,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.INVALID_RANGE,
          ErrorCode.INVALID_VALUE,
          ErrorCode.SEQUENCE_CYCLE,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<FillGap> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    TimeRange gap = GapAt.of(plan.project(), plan.track(track).id(), time).range();
    TimeRange rest = TimeRange.between(time, gap.end());
    switch (mode) {
      case SOURCE -> put(plan, material);
      case SEQUENCE -> put(plan, cut(plan, rest));
      case FIT -> FitToFill.fit(plan, track, material, rest);
    }
  }

  private void put(Plan plan, Material cut) {
    new Placing(plan, List.of(new Part(track, cut))).put(time, PlaceMode.OVERWRITE);
  }

  private Material cut(Plan plan, TimeRange rest) {
    TimeRange source = TimeRange.between(material.in(), material.out());
    Optional<Clip> placeholder = plan.project().clipAt(track, time);
    if (placeholder.isPresent()) {
      TimeRange stood = TimeRange.between(placeholder.get().in(), placeholder.get().out());
      source =
          source
              .intersection(stood)
              .orElseThrow(() ->
                  Plan.refusal(ErrorCode.NOT_ENOUGH_MEDIA, "The material has nothing of the gap"));
    }
    long duration = Math.min(source.duration(), rest.duration());
    return material.withRange(source.start(), source.start() + duration);
  }
}
