package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/**
 * Moves clips to another time, and to other tracks.
 *
 * <pre>
 *   before     V2                          V2        |BB|
 *              V1 |AAAA|BB|   |CCC|        V1 |AAAA|      |CCC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new MoveClips(List.of(clip), second, 1, PlaceMode.OVERWRITE).plan(project, context);
 * }</pre>
 *
 * <p>Linked and grouped clips move by the same time, as the options say. Clips on the first clip's
 * kind of track change tracks, counted among the tracks of that kind; others stay on theirs, so the
 * sound of a picture that goes a track up stays where it is.
 *
 * <p>{@link PlaceMode#INSERT} makes room where the first of the clips goes; the gap that they come
 * from stays. Merged with what others do meanwhile, that is done only if the clips were not
 * deleted.
 *
 * @param clips the clips
 * @param distance how far, in ticks; more than 0 is later
 * @param rows how many tracks up; less than 0 is down
 * @param mode what happens to clips that are there
 */
public record MoveClips(List<Id> clips, long distance, long rows, PlaceMode mode) implements Edit {
  private static final EditParameter<MoveClips, List<Id>> CLIPS =
      EditParameter.ids("clips", MoveClips::clips, "the clips");
  private static final EditParameter<MoveClips, Long> DISTANCE =
      EditParameter.time("distance", MoveClips::distance, "how far; more than 0 is later");
  private static final EditParameter<MoveClips, Long> ROWS =
      EditParameter.of("rows", Codecs.INTEGER, MoveClips::rows, "how many tracks up").or(0L);
  private static final EditParameter<MoveClips, PlaceMode> MODE =
      EditParameter.choice(
              "mode",
              List.of(PlaceMode.values()),
              MoveClips::mode,
              "what happens to clips that are there")
          .or(PlaceMode.OVERWRITE);

  static final EditType<MoveClips> TYPE =
      EditType.of(
          "move",
          "Move",
          "Moves clips to another time, and to other tracks.",
          List.of(CLIPS, DISTANCE, ROWS, MODE),
          script ->
              new MoveClips(
                  script.get(CLIPS), script.get(DISTANCE), script.get(ROWS), script.get(MODE)),
          MoveClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP,
          ErrorCode.WRONG_KIND,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public MoveClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<MoveClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Clip> targets = plan.clips(clips);
    Relocation relocation = new Relocation(plan, Bonds.family(plan, targets));
    relocation.moveRows(plan.track(targets.get(0).track()).carries(), rows);
    relocation.moveTime(distance);
    relocation.makeRoom(mode);
    relocation.place();
  }
}
