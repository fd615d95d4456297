package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Puts clips at a time; what plays then and later moves to make room.
 *
 * <pre>
 *   before  |AAAAAAAA|BBBB|         V1
 *           |aaaaaaaa|              A1, sync lock on
 *   after   |AAA|MMMM|AAAAA|BBBB|
 *           |aaa|    |aaaaa|
 * </pre>
 *
 * <pre>{@code
 * Material take = Material.asset(asset, 0, 5 * second);
 * Batch batch = new InsertClips(track, take, time).plan(project, context);
 * }</pre>
 *
 * <p>A clip that plays at the time is split. Other tracks with their sync lock on make as much
 * room, so that everything stays in sync; whether clips of theirs are split is up to {@link
 * EditOptions#spanning}. The longest part says how much room is made.
 *
 * @param parts what is put where; several parts become linked clips
 * @param time when the parts start, on the timeline
 */
public record InsertClips(List<Part> parts, long time) implements Edit {
  private static final EditParameter<InsertClips, List<Part>> PARTS =
      EditParameter.of("parts", PartCodec.LIST, InsertClips::parts, "what is put on which track");
  private static final EditParameter<InsertClips, Long> TIME =
      EditParameter.time("time", InsertClips::time, "when the parts start");

  static final EditType<InsertClips> TYPE =
      EditType.of(
          "insert",
          "Insert",
          "Puts clips at a time; what plays then and later moves to make room.",
          List.of(PARTS, TIME),
          script -> new InsertClips(script.get(PARTS), script.get(TIME)),
          (edit, plan) -> new Placing(plan, edit.parts).put(edit.time, PlaceMode.INSERT),
          ErrorCode.LOCKED,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.INVALID_RANGE,
          ErrorCode.INVALID_VALUE,
          ErrorCode.SEQUENCE_CYCLE,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public InsertClips {
    parts = List.copyOf(parts);
  }

  /** Puts material on one track. */
  public InsertClips(Id track, Material material, long time) {
    this(List.of(new Part(track, material)), time);
  }

  @Override
  public EditType<InsertClips> type() {
    return TYPE;
  }
}
