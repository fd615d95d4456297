package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Puts clips at a time in place of what is there; nothing else moves.
 *
 * <pre>
 *   before  |AAAAA|BBB|CCCCC|
 *   after   |AAA|MMMMMMM|CCC|
 * </pre>
 *
 * <pre>{@code
 * Material take = Material.asset(asset, 0, 5 * second);
 * Batch batch = new OverwriteClips(track, take, time).plan(project, context);
 * }</pre>
 *
 * <p>Clips that are partly covered are trimmed, or split when they go on behind.
 *
 * @param parts what is put where; several parts become linked clips
 * @param time when the parts start, on the timeline
 */
public record OverwriteClips(List<Part> parts, long time) implements Edit {
  private static final EditParameter<OverwriteClips, List<Part>> PARTS =
      EditParameter.of(
          "parts", PartCodec.LIST, OverwriteClips::parts, "what is put on which track");
  private static final EditParameter<OverwriteClips, Long> TIME =
      EditParameter.time("time", OverwriteClips::time, "when the parts start");

  static final EditType<OverwriteClips> TYPE =
      EditType.of(
          "overwrite",
          "Overwrite",
          "Puts clips at a time in place of what is there.",
          List.of(PARTS, TIME),
          script -> new OverwriteClips(script.get(PARTS), script.get(TIME)),
          (edit, plan) -> new Placing(plan, edit.parts).put(edit.time, PlaceMode.OVERWRITE),
          ErrorCode.LOCKED,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.INVALID_RANGE,
          ErrorCode.INVALID_VALUE,
          ErrorCode.SEQUENCE_CYCLE,
          ErrorCode.ID_TAKEN,
          ErrorCode.TRANSITION_IN_THE_WAY);

  /** Copies the list. */
  public OverwriteClips {
    parts = List.copyOf(parts);
  }

  /** Puts material on one track. */
  public OverwriteClips(Id track, Material material, long time) {
    this(List.of(new Part(track, material)), time);
  }

  @Override
  public EditType<OverwriteClips> type() {
    return TYPE;
  }
}
