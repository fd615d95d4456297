package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Moves clips into a sequence of their own, which plays in their place.
 *
 * <pre>
 *   before  V2    |BB|            after                    |NNNNNNNN|       V1
 *           V1  |AAAAAA|CC|                                |nnnnnnnn|       A1
 *           A1  |aaaaaa|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new NestClips(List.of(a, b, c), "Opening").plan(project, context);
 * }</pre>
 *
 * <p>Linked and grouped clips go with them, as the options say. The new sequence has the canvas and
 * the rate of the old one and a track for each of the clips' tracks. One clip plays its pictures,
 * on the lowest of the clips' tracks that has some, and one its sound, linked with the first. Other
 * clips that stand between on those tracks are in the way.
 *
 * @param clips the clips
 * @param name what the new sequence is called
 */
public record NestClips(List<Id> clips, String name) implements Edit {
  private static final EditParameter<NestClips, List<Id>> CLIPS =
      EditParameter.ids("clips", NestClips::clips, "the clips");
  private static final EditParameter<NestClips, String> NAME =
      EditParameter.text("name", NestClips::name, "what the new sequence is called");

  static final EditType<NestClips> TYPE =
      EditType.of(
          "nest",
          "Nest",
          "Moves clips into a sequence of their own, which plays in their place.",
          List.of(CLIPS, NAME),
          script -> new NestClips(script.get(CLIPS), script.get(NAME)),
          NestClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.WRONG_KIND,
          ErrorCode.OVERLAP,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public NestClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<NestClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    new Nesting(plan, Bonds.family(plan, plan.clips(clips))).nest(name);
  }
}
