package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * Puts material into a range of a track; of the four points, which are the in and the out of each,
 * one follows from the other three.
 *
 * <pre>
 *   free          material   record
 *   RECORD_OUT    [MMMMM]    [.....       plays from the record in
 *   RECORD_IN     [MMMMM]    .....]       ends at the record out
 *   SOURCE_OUT    [MMMMM     [.....]      plays from the source in for as long as the record lasts
 *   SOURCE_IN      MMMMM]    [.....]      ends with the source out
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new ThreePointEdit(track, take, record, EditPoint.SOURCE_OUT, PlaceMode.OVERWRITE)
 *         .plan(project, context);
 * }</pre>
 *
 * @param track the track
 * @param material what plays
 * @param record where it goes, on the timeline
 * @param free the point that follows from the others; what is said for it does not count
 * @param mode what happens to clips that are there
 */
public record ThreePointEdit(
    Id track, Material material, TimeRange record, EditPoint free, PlaceMode mode) implements Edit {
  private static final EditParameter<ThreePointEdit, Id> TRACK =
      EditParameter.id("track", ThreePointEdit::track, "the track");
  private static final EditParameter<ThreePointEdit, Material> MATERIAL =
      EditParameter.of("material", MaterialCodec.INSTANCE, ThreePointEdit::material, "what plays");
  private static final EditParameter<ThreePointEdit, TimeRange> RECORD =
      EditParameter.of("record", Codecs.RANGE, ThreePointEdit::record, "where it goes");
  private static final EditParameter<ThreePointEdit, EditPoint> FREE =
      EditParameter.choice(
          "free",
          List.of(EditPoint.values()),
          ThreePointEdit::free,
          "the point that follows from the others");
  private static final EditParameter<ThreePointEdit, PlaceMode> MODE =
      EditParameter.choice(
              "mode",
              List.of(PlaceMode.values()),
              ThreePointEdit::mode,
              "what happens to clips that are there")
          .or(PlaceMode.OVERWRITE);

  static final EditType<ThreePointEdit> TYPE =
      EditType.of(
          "three-point",
          "Three-point edit",
          "Puts material into a range of a track; of the four points one follows from the others.",
          List.of(TRACK, MATERIAL, RECORD, FREE, MODE),
          script ->
              new ThreePointEdit(
                  script.get(TRACK),
                  script.get(MATERIAL),
                  script.get(RECORD),
                  script.get(FREE),
                  script.get(MODE)),
          ThreePointEdit::plan,
          ErrorCode.LOCKED,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.INVALID_RANGE,
          ErrorCode.INVALID_VALUE,
          ErrorCode.SEQUENCE_CYCLE,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY,
          ErrorCode.OVERLAP);

  @Override
  public EditType<ThreePointEdit> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Material cut =
        switch (free) {
          case SOURCE_OUT -> material.withRange(material.in(), material.in() + record.duration());
          case SOURCE_IN -> material.withRange(material.out() - record.duration(), material.out());
          case RECORD_IN, RECORD_OUT -> material;
        };
    long start = free == EditPoint.RECORD_IN ? record.end() - material.duration() : record.start();
    new Placing(plan, List.of(new Part(track, cut))).put(start, mode);
  }
}
