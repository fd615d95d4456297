package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Puts clips at a time where there is room, and is refused where there is none.
 *
 * <pre>
 *   before  |AAAAA|        |CCC|
 *   after   |AAAAA|  |MMMM||CCC|
 * </pre>
 *
 * <pre>{@code
 * Batch batch =
 *     new PlaceClips(track, Material.title("The End", second), time).plan(project, context);
 * }</pre>
 *
 * @param parts what is put where; several parts become linked clips
 * @param time when the parts start, on the timeline
 */
public record PlaceClips(List<Part> parts, long time) implements Edit {
  private static final EditParameter<PlaceClips, List<Part>> PARTS =
      EditParameter.of("parts", PartCodec.LIST, PlaceClips::parts, "what is put on which track");
  private static final EditParameter<PlaceClips, Long> TIME =
      EditParameter.time("time", PlaceClips::time, "when the parts start");

  static final EditType<PlaceClips> TYPE =
      EditType.of(
          "place",
          "Place",
          "Puts clips at a time where there is room.",
          List.of(PARTS, TIME),
          script -> new PlaceClips(script.get(PARTS), script.get(TIME)),
          (edit, plan) -> new Placing(plan, edit.parts).put(edit.time, PlaceMode.REFUSE),
          ErrorCode.LOCKED,
          ErrorCode.NEGATIVE_TIME,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.INVALID_RANGE,
          ErrorCode.INVALID_VALUE,
          ErrorCode.SEQUENCE_CYCLE,
          ErrorCode.OVERLAP,
          ErrorCode.ID_TAKEN);

  /** Copies the list. */
  public PlaceClips {
    parts = List.copyOf(parts);
  }

  /** Puts material on one track. */
  public PlaceClips(Id track, Material material, long time) {
    this(List.of(new Part(track, material)), time);
  }

  @Override
  public EditType<PlaceClips> type() {
    return TYPE;
  }
}
