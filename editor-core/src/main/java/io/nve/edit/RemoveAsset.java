package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Asset;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import java.util.List;

/**
 * Removes media that no clip plays from the project.
 *
 * <pre>{@code
 * Batch batch = new RemoveAsset(asset).plan(project, context);
 * }</pre>
 *
 * <p>The media itself stays where it is. Where somebody uses it at the same time, his clips show
 * that it is missing until the removal is undone.
 *
 * @param asset the asset
 */
public record RemoveAsset(Id asset) implements Edit {
  private static final EditParameter<RemoveAsset, Id> ASSET =
      EditParameter.id("asset", RemoveAsset::asset, "the asset");

  static final EditType<RemoveAsset> TYPE =
      EditType.of(
          "remove-asset",
          "Remove asset",
          "Removes media that no clip plays from the project.",
          List.of(ASSET),
          script -> new RemoveAsset(script.get(ASSET)),
          RemoveAsset::plan,
          ErrorCode.IN_USE);

  @Override
  public EditType<RemoveAsset> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Id id = plan.living(asset, EntityKind.ASSET, Asset.class).id();
    Usage.refuse(plan, id, Id.NONE);
    plan.delete(id);
  }
}
