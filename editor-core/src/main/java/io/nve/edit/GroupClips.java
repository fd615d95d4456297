package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Group;
import io.nve.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * Makes a group of clips, which are then moved, copied and removed as one. Groups that clips are in
 * become parts of the new one.
 *
 * <pre>{@code
 * Batch batch = new GroupClips(List.of(a, b)).plan(project, context);
 * }</pre>
 *
 * @param clips the clips
 */
public record GroupClips(List<Id> clips) implements Edit {
  private static final EditParameter<GroupClips, List<Id>> CLIPS =
      EditParameter.ids("clips", GroupClips::clips, "the clips");

  static final EditType<GroupClips> TYPE =
      EditType.of(
          "group",
          "Group",
          "Makes a group of clips, which are then moved, copied and removed as one.",
          List.of(CLIPS),
          script -> new GroupClips(script.get(CLIPS)),
          GroupClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.ID_TAKEN);

  /** Copies the list. */
  public GroupClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<GroupClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Clip> targets = plan.clips(clips);
    Id group = plan.newId();
    plan.create(Group.of(group));
    for (Clip target : targets) {
      Optional<Id> old = target.group();
      if (old.isEmpty()) {
        plan.set(target.id(), Clip.GROUP, group);
      } else {
        Id outermost = Bonds.outermost(plan.project(), old.get());
        if (!outermost.equals(group)) {
          plan.set(outermost, Group.PARENT, group);
        }
      }
    }
  }
}
