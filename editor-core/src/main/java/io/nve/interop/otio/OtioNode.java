package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a file and where it stands. Fields that are absent or null have their default; of
 * another type, they are an error.
 *
 * @param json the object
 * @param path the JSON Pointer to it
 */
record OtioNode(JsonObject json, String path) {
  /** Returns the schema's present name, or an empty text. */
  String schema() {
    return json.get(Schema.KEY) instanceof Json.Str text ? Schema.parse(text.value()).name() : "";
  }

  String name() {
    return text("name");
  }

  String text(String key) {
    return switch (value(key)) {
      case Json.Null none -> "";
      case Json.Str text -> text.value();
      default -> throw bad(key, "must be text");
    };
  }

  boolean bool(String key, boolean absent) {
    return switch (value(key)) {
      case Json.Null none -> absent;
      case Json.Bool bool -> bool.value();
      default -> throw bad(key, "must be true or false");
    };
  }

  double number(String key) {
    if (value(key) instanceof Json.Num number) {
      return number.toDouble();
    }
    throw bad(key, "must be a number");
  }

  @Nullable OtioNode object(String key) {
    return switch (value(key)) {
      case Json.Null none -> null;
      case JsonObject object -> new OtioNode(object, path + "/" + escaped(key));
      default -> throw bad(key, "must be an object");
    };
  }

  /** Returns the objects of an array. */
  List<OtioNode> objects(String key) {
    Json value = value(key);
    if (value instanceof Json.Null) {
      return List.of();
    }
    if (!(value instanceof Json.Arr array)) {
      throw bad(key, "must be an array");
    }
    List<OtioNode> nodes = new ArrayList<>();
    for (int i = 0; i < array.values().size(); i++) {
      String at = path + "/" + escaped(key) + "/" + i;
      if (!(array.values().get(i) instanceof JsonObject object)) {
        throw new EditorException(ErrorCode.BAD_INTERCHANGE, "This must be an object", at);
      }
      nodes.add(new OtioNode(object, at));
    }
    return nodes;
  }

  /** Returns the metadata; what is no object there counts as none. */
  JsonObject metadata() {
    return json.get("metadata") instanceof JsonObject object ? object : JsonObject.EMPTY;
  }

  private Json value(String key) {
    Json value = json.get(key);
    return value == null ? Json.NULL : value;
  }

  EditorException bad(String key, String what) {
    return new EditorException(
        ErrorCode.BAD_INTERCHANGE,
        key + " " + what,
        json.has(key) ? path + "/" + escaped(key) : path);
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
