package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/**
 * Cuts clips in two at a time.
 *
 * <pre>
 *   before  |AAAAAAAA|      after  |AAA|AAAAA|
 *           |aaaaaaaa|             |aaa|aaaaa|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new SplitClips(List.of(clip), time).plan(project, context);
 * }</pre>
 *
 * <p>Linked clips are cut too, and the right parts are linked with each other. A fade-out goes with
 * the right part, a fade-in stays with the left one; groups keep both.
 *
 * @param clips the clips
 * @param time when, on the timeline; within every one of the clips
 */
public record SplitClips(List<Id> clips, long time) implements Edit {
  private static final EditParameter<SplitClips, List<Id>> CLIPS =
      EditParameter.ids("clips", SplitClips::clips, "the clips");
  private static final EditParameter<SplitClips, Long> TIME =
      EditParameter.time("time", SplitClips::time, "when, within every one of them");

  static final EditType<SplitClips> TYPE =
      EditType.of(
          "split",
          "Split",
          "Cuts clips in two at a time.",
          List.of(CLIPS, TIME),
          script -> new SplitClips(script.get(CLIPS), script.get(TIME)),
          SplitClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_AN_ITEM,
          ErrorCode.INVALID_VALUE,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public SplitClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<SplitClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Clip> targets = plan.clips(clips);
    for (Clip target : targets) {
      if (!Cuts.isInside(target, time)) {
        throw Plan.refusal(ErrorCode.NOT_AN_ITEM, "The time is not within the clip " + target.id());
      }
    }
    Cuts.cutAll(plan, Bonds.linked(plan, targets), time);
  }
}
