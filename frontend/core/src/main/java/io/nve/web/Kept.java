package io.nve.web;

import io.nve.codec.CodecLimits;
import io.nve.codec.SessionCodec;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.protocol.SavedSession;

/**
 * What outlives a program.
 *
 * @param session the session
 * @param ids how many ids its client has made, since none may be made twice
 */
record Kept(SavedSession session, long ids) {
  private static final String IDS = "ids";
  private static final String SESSION = "session";

  String encode() {
    return JsonWriter.canonical(
        JsonObject.of(IDS, Json.of(ids)).with(SESSION, Json.of(SessionCodec.encode(session))));
  }

  static Kept decode(String text) {
    if (JsonReader.read(text, JsonLimits.PROJECT) instanceof JsonObject kept
        && kept.get(IDS) instanceof Json.Int ids
        && kept.get(SESSION) instanceof Json.Str session) {
      return new Kept(SessionCodec.decode(session.value(), CodecLimits.PROJECT), ids.value());
    }
    throw new EditorException(ErrorCode.BAD_DOCUMENT, "This is no saved session");
  }
}
