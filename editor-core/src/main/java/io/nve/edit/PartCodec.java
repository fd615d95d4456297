package io.nve.edit;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Id;
import io.nve.time.FrameRate;
import java.util.List;

/**
 * A part in a script: material with the {@code track} that it is for, and perhaps an {@code id}.
 */
final class PartCodec implements ValueCodec<Part> {
  static final ValueCodec<List<Part>> LIST = Codecs.list(new PartCodec());

  private PartCodec() {}

  @Override
  public String name() {
    return "part";
  }

  @Override
  public Part read(Json json, FrameRate rate) {
    JsonObject object = Codecs.object(json);
    Id track = Codecs.member(object, "track", Codecs.ID, rate);
    Id id = object.has("id") ? Codecs.member(object, "id", Codecs.ID, rate) : Id.NONE;
    return new Part(track, MaterialCodec.INSTANCE.read(object, rate, List.of("track", "id")), id);
  }

  @Override
  public Json write(Part part) {
    JsonObject object =
        MaterialCodec.INSTANCE.write(part.material()).with("track", Codecs.ID.write(part.track()));
    return part.id().equals(Id.NONE) ? object : object.with("id", Codecs.ID.write(part.id()));
  }

  @Override
  public void check(Part part) {
    MaterialCodec.INSTANCE.check(part.material());
  }
}
