package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;

/**
 * An OpenTimelineIO file as it is: a tree of objects that each name their schema. Everything in it
 * is kept, known or not: schemas of plugins, additional keys, integers of any length, {@code NaN}
 * and the infinities.
 *
 * <pre>{@code
 * OtioDocument document = OtioDocument.read(text);
 * document.schema();                             // "Timeline.1"
 * document.in(OtioVersions.DEFAULT).write();     // the same in Clip.2 and Marker.2
 * }</pre>
 *
 * @param root the outermost object, of any schema
 */
public record OtioDocument(JsonObject root) {
  /**
   * Reads a file within {@link JsonLimits#PROJECT}.
   *
   * @throws EditorException {@code BAD_JSON}, a {@code LIMIT_} code, or {@code BAD_INTERCHANGE} if
   *     the root is no object with a schema
   */
  public static OtioDocument read(String text) {
    return read(text, JsonLimits.PROJECT);
  }

  /**
   * Reads a file.
   *
   * @throws EditorException as {@link #read(String)}
   */
  public static OtioDocument read(String text, JsonLimits limits) {
    if (JsonReader.readLenient(text, limits) instanceof JsonObject object
        && object.get(Schema.KEY) instanceof Json.Str) {
      return new OtioDocument(object);
    }
    throw new EditorException(
        ErrorCode.BAD_INTERCHANGE, "The file is no OpenTimelineIO object: it names no schema");
  }

  /** Returns the schema of the root with its version, for example {@code Timeline.1}. */
  public String schema() {
    return root.get(Schema.KEY) instanceof Json.Str text ? text.value() : "";
  }

  /** Returns the file with every object under its present name and in these versions. */
  public OtioDocument in(OtioVersions versions) {
    return versions.convert(root) instanceof JsonObject converted
        ? new OtioDocument(converted)
        : this;
  }

  /** Returns the text of the file, indented by four spaces as OpenTimelineIO does. */
  public String write() {
    return JsonWriter.prettyLenient(root);
  }
}
