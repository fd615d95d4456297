package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/**
 * Puts copies of clips at another time, and on other tracks.
 *
 * <pre>
 *   before  |AAAA|BB|
 *   after   |AAAA|BB|   |AAAA|BB|
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new DuplicateClips(List.of(clip), 10 * second, 0, PlaceMode.OVERWRITE).plan(project, context);
 * }</pre>
 *
 * <p>Linked and grouped clips are copied too, as the options say. Copies are linked and grouped
 * with each other as the clips are; transitions between the clips are copied. Tracks are counted as
 * {@link MoveClips} counts them.
 *
 * @param clips the clips
 * @param distance how much later than the clips the copies start, in ticks
 * @param rows how many tracks up; less than 0 is down
 * @param mode what happens to clips that are there
 */
public record DuplicateClips(List<Id> clips, long distance, long rows, PlaceMode mode)
    implements Edit {
  private static final EditParameter<DuplicateClips, List<Id>> CLIPS =
      EditParameter.ids("clips", DuplicateClips::clips, "the clips");
  private static final EditParameter<DuplicateClips, Long> DISTANCE =
      EditParameter.time("distance", DuplicateClips::distance, "how much later the copies start");
  private static final EditParameter<DuplicateClips, Long> ROWS =
      EditParameter.of("rows", Codecs.INTEGER, DuplicateClips::rows, "how many tracks up").or(0L);
  private static final EditParameter<DuplicateClips, PlaceMode> MODE =
      EditParameter.choice(
              "mode",
              List.of(PlaceMode.values()),
              DuplicateClips::mode,
              "what happens to clips that are there")
          .or(PlaceMode.OVERWRITE);

  static final EditType<DuplicateClips> TYPE =
      EditType.of(
          "duplicate",
          "Duplicate",
          "Puts copies of clips at another time, and on other tracks.",
          List.of(CLIPS, DISTANCE, ROWS, MODE),
          script ->
              new DuplicateClips(
                  script.get(CLIPS), script.get(DISTANCE), script.get(ROWS), script.get(MODE)),
          DuplicateClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP,
          ErrorCode.UNKNOWN_ENTITY,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public DuplicateClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<DuplicateClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Clip> targets = plan.clips(clips);
    Relocation relocation = Relocation.ofCopies(plan, Bonds.family(plan, targets));
    relocation.moveRows(plan.track(targets.get(0).track()).carries(), rows);
    relocation.moveTime(distance);
    relocation.makeRoom(mode);
    relocation.place();
  }
}
