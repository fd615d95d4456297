package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import java.util.List;

/**
 * Puts clips behind the last clip of their tracks; several parts start together, behind the last of
 * all.
 *
 * <pre>
 *   before  |AAAA|BBBBB|
 *           |aaaa|
 *   after   |AAAA|BBBBB|MMM|
 *           |aaaa|     |xxx|
 * </pre>
 *
 * <pre>{@code
 * Batch batch = new AppendClips(track, Material.asset(asset, 0, second)).plan(project, context);
 * }</pre>
 *
 * @param parts what is put where; several parts become linked clips
 */
public record AppendClips(List<Part> parts) implements Edit {
  private static final EditParameter<AppendClips, List<Part>> PARTS =
      EditParameter.of("parts", PartCodec.LIST, AppendClips::parts, "what is put on which track");
  static final EditType<AppendClips> TYPE =
      EditType.of(
          "append",
          "Append",
          "Puts clips behind the last clip of their tracks.",
          List.of(PARTS),
          script -> new AppendClips(script.get(PARTS)),
          AppendClips::plan,
          ErrorCode.LOCKED,
          ErrorCode.NOT_ENOUGH_MEDIA,
          ErrorCode.INVALID_RANGE,
          ErrorCode.INVALID_VALUE,
          ErrorCode.SEQUENCE_CYCLE,
          ErrorCode.ID_TAKEN);

  /** Copies the list. */
  public AppendClips {
    parts = List.copyOf(parts);
  }

  /** Puts material on one track. */
  public AppendClips(Id track, Material material) {
    this(List.of(new Part(track, material)));
  }

  @Override
  public EditType<AppendClips> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Placing placing = new Placing(plan, parts);
    placing.create(placing.end());
  }
}
