package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Asset;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import java.util.List;

/**
 * Adds media to the project.
 *
 * <pre>{@code
 * MediaReference file = MediaReference.of("harbour.mp4", new TimeRange(0, 10 * second));
 * Batch batch = new AddAsset(file, "Harbour", Id.NONE).plan(project, context);
 * }</pre>
 *
 * @param reference where the media is, and what of it there is
 * @param name its name; may be empty
 * @param id the id it asks for; {@link Id#NONE} for one that is made up
 */
public record AddAsset(MediaReference reference, String name, Id id) implements Edit {
  private static final EditParameter<AddAsset, MediaReference> REFERENCE =
      EditParameter.of(
          "reference",
          Codecs.REFERENCE,
          AddAsset::reference,
          "where the media is, and what of it there is");
  private static final EditParameter<AddAsset, String> NAME =
      EditParameter.text("name", AddAsset::name, "its name").or("");
  private static final EditParameter<AddAsset, Id> ID =
      EditParameter.id("id", AddAsset::id, "the id it asks for").or(Id.NONE);

  static final EditType<AddAsset> TYPE =
      EditType.of(
          "add-asset",
          "Add asset",
          "Adds media to the project.",
          List.of(REFERENCE, NAME, ID),
          script -> new AddAsset(script.get(REFERENCE), script.get(NAME), script.get(ID)),
          AddAsset::plan,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<AddAsset> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Asset asset = Asset.of(plan.newId(id), reference);
    plan.create(name.isEmpty() ? asset : asset.with(Entity.NAME, name));
  }
}
