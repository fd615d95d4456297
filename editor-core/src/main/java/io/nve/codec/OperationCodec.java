package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.op.Operation;

/**
 * Operations as JSON text, for logs and the wire. Equal operations give equal text, and decoding
 * gives back an equal operation.
 *
 * <pre>{@code
 * {"anchor":7056000000,"id":"ana.12","op":"place","track":"ana.2","v":1}
 * }</pre>
 *
 * <p>A field that this version does not know is an error, not kept: half an operation cannot be
 * merged. What operations carry, entities and values, keeps its unknown fields. The format is
 * described in {@code docs/formats/project.md}.
 */
public final class OperationCodec {
  /** The version of the format. */
  public static final int VERSION = 1;

  private static final String VERSION_KEY = "v";

  private OperationCodec() {}

  /** Returns an operation as canonical JSON. */
  public static String encode(Operation operation) {
    return JsonWriter.canonical(toJson(operation));
  }

  /** Returns an operation as a JSON tree. */
  public static JsonObject toJson(Operation operation) {
    return OperationWriter.write(operation).with(VERSION_KEY, Json.of(VERSION));
  }

  /**
   * Returns the operation that a text describes, within {@link CodecLimits#MESSAGE}.
   *
   * @throws EditorException as {@link #decode(String, CodecLimits)}
   */
  public static Operation decode(String text) {
    return decode(text, CodecLimits.MESSAGE);
  }

  /**
   * Returns the operation that a text describes.
   *
   * @throws EditorException with the path in the text: {@code BAD_JSON}, {@code INVALID_OP}, {@code
   *     UNSUPPORTED_VERSION}, {@code INVALID_ID}, {@code INVALID_VALUE}, {@code TIME_OVERFLOW} or a
   *     {@code LIMIT_} code
   */
  public static Operation decode(String text, CodecLimits limits) {
    return fromJson(JsonReader.read(text, limits.json()), limits);
  }

  /**
   * Returns the operation that a JSON tree describes.
   *
   * @throws EditorException as {@link #decode(String, CodecLimits)}
   */
  public static Operation fromJson(Json json, CodecLimits limits) {
    Fields fields = Fields.of(json, ErrorCode.INVALID_OP);
    long version = fields.integer(VERSION_KEY);
    if (version != VERSION) {
      throw fields.at(
          VERSION_KEY,
          ErrorCode.UNSUPPORTED_VERSION,
          "The operation is of another version than " + VERSION);
    }
    JsonObject operation = fields.object().without(VERSION_KEY);
    return new OperationReader(limits.entities()).read(operation);
  }
}
