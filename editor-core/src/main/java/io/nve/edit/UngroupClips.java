package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Group;
import io.nve.model.Id;
import java.util.List;

/**
 * Dissolves the outermost groups that clips are in; groups within them stay.
 *
 * <pre>{@code
 * Batch batch = new UngroupClips(List.of(a)).plan(project, context);
 * }</pre>
 *
 * @param clips the clips
 */
public record UngroupClips(List<Id> clips) implements Edit {
  private static final EditParameter<UngroupClips, List<Id>> CLIPS =
      EditParameter.ids("clips", UngroupClips::clips, "the clips");

  static final EditType<UngroupClips> TYPE =
      EditType.of(
          "ungroup",
          "Ungroup",
          "Dissolves the outermost groups of clips; groups within them stay.",
          List.of(CLIPS),
          script -> new UngroupClips(script.get(CLIPS)),
          UngroupClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE);

  /** Copies the list. */
  public UngroupClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<UngroupClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    for (Clip target : plan.clips(clips)) {
      plan.fresh(target)
          .group()
          .map(group -> Bonds.outermost(plan.project(), group))
          .ifPresent(group -> dissolve(plan, group));
    }
  }

  private static void dissolve(Plan plan, Id group) {
    for (Clip member : plan.project().clipsOf(group)) {
      plan.unset(plan.clip(member.id()), Clip.GROUP.key());
    }
    for (Group inner : plan.project().groupsOf(group)) {
      plan.unset(inner, Group.PARENT.key());
    }
    if (plan.project().find(group).filter(Entity::alive).isPresent()) {
      plan.delete(group);
    }
  }
}
