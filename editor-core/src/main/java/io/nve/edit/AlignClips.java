package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Moves clips so that an edge of each is at a time.
 *
 * <pre>
 *   before     |AAA|             after, HEAD    |AAA|
 *           |BBBBB|                             |BBBBB|
 *                 |CC|                          |CC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new AlignClips(List.of(a, b), Edge.HEAD, time, PlaceMode.REFUSE).plan(project, context);
 * }</pre>
 *
 * <p>Linked clips move along, groups do not.
 *
 * @param clips the clips
 * @param edge which edge of each clip
 * @param time when the edges are to be, on the timeline
 * @param mode what happens to clips that are there
 */
public record AlignClips(List<Id> clips, Edge edge, long time, PlaceMode mode) implements Edit {
  private static final EditParameter<AlignClips, List<Id>> CLIPS =
      EditParameter.ids("clips", AlignClips::clips, "the clips");
  private static final EditParameter<AlignClips, Edge> EDGE =
      EditParameter.choice(
          "edge", List.of(Edge.values()), AlignClips::edge, "which edge of each clip");
  private static final EditParameter<AlignClips, Long> TIME =
      EditParameter.time("time", AlignClips::time, "when the edges are to be");
  private static final EditParameter<AlignClips, PlaceMode> MODE =
      EditParameter.choice(
              "mode",
              List.of(PlaceMode.values()),
              AlignClips::mode,
              "what happens to clips that are there")
          .or(PlaceMode.REFUSE);

  static final EditType<AlignClips> TYPE =
      EditType.of(
          "align",
          "Align",
          "Moves clips so that an edge of each is at a time.",
          List.of(CLIPS, EDGE, TIME, MODE),
          script ->
              new AlignClips(
                  script.get(CLIPS), script.get(EDGE), script.get(TIME), script.get(MODE)),
          AlignClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.OVERLAP,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public AlignClips {
    clips = List.copyOf(clips);
  }

  @Override
  public EditType<AlignClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    plan.use(plan.options().withGroups(Follow.IGNORE));
    SortedSet<Id> moved = new TreeSet<>();
    for (Clip target : plan.clips(clips)) {
      if (!moved.contains(target.id())) {
        List<Clip> family = Bonds.family(plan, List.of(plan.fresh(target)));
        family.forEach(clip -> moved.add(clip.id()));
        Relocation relocation = new Relocation(plan, family);
        Clip now = plan.fresh(target);
        relocation.moveTime(time - (edge == Edge.HEAD ? now.start() : now.end()));
        relocation.makeRoom(mode);
        relocation.place();
      }
    }
  }
}
