package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/**
 * Plays something else in the place of a clip: it starts and ends as before, and keeps its effects,
 * transitions, link and group.
 *
 * <pre>
 *   before  |AAAA|BBBB|CCCC|
 *   after   |AAAA|MMMM|CCCC|     from the material's in-point on
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new ReplaceClip(clip, Material.asset(other, second, 9 * second)).plan(project, context);
 * }</pre>
 *
 * <p>It plays at normal speed unless the material says otherwise; keyframes move with the in-point.
 * Where the material is shorter than the clip, the edit is refused, or the clip gets shorter if the
 * options say that edits clamp. Material of another kind comes as another clip; merged with what
 * others do meanwhile, it does so only if the old one was not deleted.
 *
 * @param clip the clip
 * @param material what plays
 */
public record ReplaceClip(Id clip, Material material) implements Edit {
  private static final EditParameter<ReplaceClip, Id> CLIP =
      EditParameter.id("clip", ReplaceClip::clip, "the clip");
  private static final EditParameter<ReplaceClip, Material> MATERIAL =
      EditParameter.of("material", MaterialCodec.INSTANCE, ReplaceClip::material, "what plays");

  static final EditType<ReplaceClip> TYPE =
      EditType.of(
          "replace",
          "Replace",
          "Plays something else in the place of a clip.",
          List.of(CLIP, MATERIAL),
          script -> new ReplaceClip(script.get(CLIP), script.get(MATERIAL)),
          ReplaceClip::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.INVALID_VALUE,
          ErrorCode.SEQUENCE_CYCLE,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  @Override
  public EditType<ReplaceClip> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Clip old = plan.clip(clip);
    Playable.check(plan, plan.track(old.track()), material);
    Limits limits = new Limits();
    limits.atMost(material.duration(), ErrorCode.NOT_ENOUGH_MEDIA);
    long duration = limits.allow(old.duration(), plan.options().onLimit());
    new Replacement(plan, old, material.withRange(material.in(), material.in() + duration)).make();
  }
}
