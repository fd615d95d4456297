package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.SpeedMap;
import java.util.List;

/**
 * Plays a clip faster, slower or backwards.
 *
 * <pre>
 *   before                    |AAAA|BBBBBBBB|CC|
 *   2, KEEP_SOURCE            |AAAA|BBBB|    |CC|     the same material in half the time
 *   2, KEEP_SOURCE, ripple    |AAAA|BBBB|CC|
 *   2, KEEP_DURATION          |AAAA|BBBBBBBB|CC|      twice the material
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new ChangeSpeed(clip, new SpeedMap.Constant(2, 1), SpeedMode.KEEP_SOURCE, true)
 *         .plan(project, context);
 * }</pre>
 *
 * <p>The clip starts when it did. A clip that stands on frames keeps to frames: its new duration is
 * rounded down to them. Linked clips change along. Merged with what others do meanwhile, one that
 * ripples is made only if the clips were not deleted.
 *
 * @param clip the clip
 * @param speed how fast it plays; less than 0 is backwards
 * @param mode what stays the same
 * @param ripple whether what is later moves, so that no gap opens and nothing is run into
 */
public record ChangeSpeed(Id clip, SpeedMap.Constant speed, SpeedMode mode, boolean ripple)
    implements Edit {
  private static final EditParameter<ChangeSpeed, Id> CLIP =
      EditParameter.id("clip", ChangeSpeed::clip, "the clip");
  private static final EditParameter<ChangeSpeed, SpeedMap.Constant> SPEED =
      EditParameter.of("speed", SpeedCodec.INSTANCE, ChangeSpeed::speed, "how fast");
  private static final EditParameter<ChangeSpeed, SpeedMode> MODE =
      EditParameter.choice(
              "mode", List.of(SpeedMode.values()), ChangeSpeed::mode, "what stays the same")
          .or(SpeedMode.KEEP_SOURCE);
  private static final EditParameter<ChangeSpeed, Boolean> RIPPLE =
      EditParameter.flag("ripple", ChangeSpeed::ripple, "whether what is later moves").or(false);

  static final EditType<ChangeSpeed> TYPE =
      EditType.of(
          "speed",
          "Change speed",
          "Plays a clip faster, slower or backwards.",
          List.of(CLIP, SPEED, MODE, RIPPLE),
          script ->
              new ChangeSpeed(
                  script.get(CLIP), script.get(SPEED), script.get(MODE), script.get(RIPPLE)),
          ChangeSpeed::plan,
          ErrorCode.LOCKED,
          ErrorCode.WRONG_KIND,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<ChangeSpeed> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    new Retiming(plan, plan.clip(clip)).retime(speed, mode, ripple);
  }
}
