package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.TrackKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts the sound that is linked with a clip from it; pictures stay linked with each other, and so
 * do sounds.
 *
 * <pre>
 *   before  |AAAA|      after  |AAAA|
 *           |aaaa|             |bbbb|
 *           |aaaa|             |bbbb|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new DetachAudio(clip).plan(project, context);
 * }</pre>
 *
 * @param clip the clip
 */
public record DetachAudio(Id clip) implements Edit {
  private static final EditParameter<DetachAudio, Id> CLIP =
      EditParameter.id("clip", DetachAudio::clip, "the clip");

  static final EditType<DetachAudio> TYPE =
      EditType.of(
          "detach-audio",
          "Detach audio",
          "Parts the sound of a take from its picture.",
          List.of(CLIP),
          script -> new DetachAudio(script.get(CLIP)),
          DetachAudio::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_AN_ITEM,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<DetachAudio> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    plan.use(plan.options().withLinks(Follow.FOLLOW));
    List<Clip> sounds = new ArrayList<>();
    List<Clip> pictures = new ArrayList<>();
    for (Clip each : Bonds.linked(plan, plan.clip(clip))) {
      boolean sound = plan.track(each.track()).carries() == TrackKind.AUDIO;
      (sound ? sounds : pictures).add(each);
    }
    if (sounds.isEmpty() || pictures.isEmpty()) {
      throw Plan.refusal(ErrorCode.NOT_AN_ITEM, "No sound is linked with the clip " + clip);
    }
    Bonds.linkAnew(plan, pictures);
    Bonds.linkAnew(plan, sounds);
  }
}
