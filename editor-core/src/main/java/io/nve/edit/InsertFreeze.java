package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Sound;
import io.nve.model.SpeedMap;
import java.util.List;

/**
 * Stops a clip for a while, and lets it go on then.
 *
 * <pre>
 *   before  |ABCDEF|XX|
 *   after   |ABC|DDDD|DEF|XX|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new InsertFreeze(clip, time, 2 * second).plan(project, context);
 * }</pre>
 *
 * <p>Time is inserted as {@link InsertClips} does it; the frozen picture has the clip's effects and
 * belongs to no link. Merged with what others do meanwhile, it is made only if the clip was not
 * deleted.
 *
 * @param clip the clip
 * @param time the moment, on the timeline; while the clip plays
 * @param duration how long it stands still, more than 0
 */
public record InsertFreeze(Id clip, long time, long duration) implements Edit {
  private static final EditParameter<InsertFreeze, Id> CLIP =
      EditParameter.id("clip", InsertFreeze::clip, "the clip");
  private static final EditParameter<InsertFreeze, Long> TIME =
      EditParameter.time("time", InsertFreeze::time, "the moment, on the timeline");
  private static final EditParameter<InsertFreeze, Long> DURATION =
      EditParameter.time("duration", InsertFreeze::duration, "how long it stands still");

  static final EditType<InsertFreeze> TYPE =
      EditType.of(
          "insert-freeze",
          "Insert freeze frame",
          "Stops a clip for a while, and lets it go on then.",
          List.of(CLIP, TIME, DURATION),
          script -> new InsertFreeze(script.get(CLIP), script.get(TIME), script.get(DURATION)),
          InsertFreeze::plan,
          ErrorCode.LOCKED,
          ErrorCode.WRONG_KIND,
          ErrorCode.NOT_AN_ITEM,
          ErrorCode.INVALID_RANGE,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<InsertFreeze> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip target = plan.clip(clip);
    SpeedMap.Freeze freeze = Retiming.freeze(target, time);
    if (duration <= 0) {
      throw Plan.refusal(ErrorCode.INVALID_RANGE, "A freeze frame must have a duration");
    }
    plan.requireLiving(List.of(target));
    List<Id> edited = List.of(target.track());
    Ripple.insert(plan, plan.sequenceOf(target).id(), edited, time, duration);
    JsonObject props =
        target
            .props()
            .without(Clip.LINK.key())
            .without(Sound.FADE_IN.key())
            .without(Sound.FADE_OUT.key())
            .with(Clip.SPEED.key(), Clip.SPEED.write(freeze));
    plan.create(
        Clip.of(plan.newId(), target.content(), target.track(), time, 0, duration)
            .withProps(props));
  }
}
