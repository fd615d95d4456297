package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Title;
import io.nve.time.FrameRate;
import java.util.List;

/**
 * Material in a script: {@code in}, {@code out}, one of {@code asset}, {@code sequence} and {@code
 * text}, and {@code props} for all else.
 */
final class MaterialCodec implements ValueCodec<Material> {
  static final MaterialCodec INSTANCE = new MaterialCodec();

  private static final ValueCodec<ClipKind> CONTENT = Codecs.choice(List.of(ClipKind.values()));
  private static final List<String> KEYS =
      List.of("content", "asset", "sequence", "text", "in", "out", "duration", "props");

  private MaterialCodec() {}

  @Override
  public String name() {
    return "material";
  }

  @Override
  public Material read(Json json, FrameRate rate) {
    return read(Codecs.object(json), rate, List.of());
  }

  /** Reads material whose object may have some other keys too. */
  Material read(JsonObject object, FrameRate rate, List<String> others) {
    for (int i = 0; i < object.size(); i++) {
      String key = object.keyAt(i);
      if (!KEYS.contains(key) && !others.contains(key)) {
        throw Codecs.invalid("Material has no " + key).under(key);
      }
    }
    JsonObject props =
        object.has("props")
            ? Codecs.member(object, "props", Codecs.OBJECT, rate)
            : JsonObject.EMPTY;
    long in = object.has("in") ? Codecs.member(object, "in", Codecs.TIME, rate) : 0;
    long out =
        object.has("out")
            ? Codecs.member(object, "out", Codecs.TIME, rate)
            : in + Codecs.member(object, "duration", Codecs.TIME, rate);
    return withSource(object, rate, new Material(content(object, rate), in, out, props));
  }

  private static ClipKind content(JsonObject object, FrameRate rate) {
    if (object.has("content")) {
      return Codecs.member(object, "content", CONTENT, rate);
    }
    if (object.has("sequence")) {
      return ClipKind.NESTED;
    }
    return object.has("text") ? ClipKind.TITLE : ClipKind.MEDIA;
  }

  private static Material withSource(JsonObject object, FrameRate rate, Material bare) {
    Material result = bare;
    if (object.has("asset")) {
      result = result.with(Clip.ASSET, Codecs.member(object, "asset", Codecs.ID, rate));
    }
    if (object.has("sequence")) {
      Id sequence = Codecs.member(object, "sequence", Codecs.ID, rate);
      result = result.with(Clip.SEQUENCE, sequence);
    }
    if (object.has("text")) {
      result = result.with(Title.TEXT, Codecs.member(object, "text", Codecs.TEXT, rate));
    }
    return result;
  }

  @Override
  public JsonObject write(Material material) {
    JsonObject object =
        JsonObject.of("content", CONTENT.write(material.content()))
            .with("in", Json.of(material.in()))
            .with("out", Json.of(material.out()));
    return material.props().isEmpty() ? object : object.with("props", material.props());
  }

  /**
   * Checks the times.
   *
   * @throws EditorException {@code TIME_OVERFLOW} if one is out of range
   */
  @Override
  public void check(Material material) {
    Codecs.TIME.check(material.in());
    Codecs.TIME.check(material.out());
  }
}
