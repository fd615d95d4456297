package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.Message;
import io.nve.protocol.ServerMessage;

/**
 * The messages of the collaboration protocol as JSON text. Equal messages give equal text, and
 * decoding gives back an equal message.
 *
 * <pre>{@code
 * ClientMessage message = MessageCodec.decodeClient(text);
 * send(MessageCodec.encode(sequencer.greet(hello, rights, log)));
 * }</pre>
 *
 * <p>A field of a message that this version does not know is passed over; one of an operation is an
 * error, as {@link OperationCodec} says. The format is described in {@code docs/protocol.md}.
 */
public final class MessageCodec {
  private MessageCodec() {}

  /** Returns a message as canonical JSON. */
  public static String encode(Message message) {
    return JsonWriter.canonical(toJson(message));
  }

  /** Returns a message as a JSON tree. */
  public static JsonObject toJson(Message message) {
    return MessageWriter.write(message);
  }

  /**
   * Returns what a client says, within {@link CodecLimits#CLIENT}: hostile text gives an error, and
   * nothing else.
   *
   * @throws EditorException as {@link #decodeClient(String, CodecLimits)}
   */
  public static ClientMessage decodeClient(String text) {
    return decodeClient(text, CodecLimits.CLIENT);
  }

  /**
   * Returns what a client says.
   *
   * @throws EditorException with the path in the text: {@code BAD_JSON}, {@code BAD_DOCUMENT},
   *     {@code INVALID_OP}, {@code INVALID_ID}, {@code INVALID_VALUE}, {@code TIME_OVERFLOW} or a
   *     {@code LIMIT_} code
   */
  public static ClientMessage decodeClient(String text, CodecLimits limits) {
    return new MessageReader(limits).client(fields(text, limits));
  }

  /**
   * Returns what the server says, within {@link CodecLimits#PROJECT}.
   *
   * @throws EditorException as {@link #decodeServer(String, CodecLimits)}
   */
  public static ServerMessage decodeServer(String text) {
    return decodeServer(text, CodecLimits.PROJECT);
  }

  /**
   * Returns what the server says.
   *
   * @throws EditorException with the path in the text, as {@link #decodeClient(String,
   *     CodecLimits)}, or as {@link ProjectCodec} for the project that a welcome brings
   */
  public static ServerMessage decodeServer(String text, CodecLimits limits) {
    ServerMessage plain = EntriesReader.read(text, limits);
    return plain != null ? plain : new MessageReader(limits).server(fields(text, limits));
  }

  private static Fields fields(String text, CodecLimits limits) {
    Json json = JsonReader.read(text, limits.json());
    return Fields.of(json, ErrorCode.BAD_DOCUMENT);
  }
}
