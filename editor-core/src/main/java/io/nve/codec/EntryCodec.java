package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.protocol.Applied;
import io.nve.protocol.Decision;
import io.nve.protocol.Entry;
import io.nve.protocol.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of a log as JSON text: the form in which messages carry them, and stores may keep them.
 */
public final class EntryCodec {
  private EntryCodec() {}

  // ---- writing ----

  /** Returns an entry as canonical JSON. */
  public static String encode(Entry entry) {
    return JsonWriter.canonical(write(entry));
  }

  static Json writeAll(List<Entry> entries) {
    List<Json> written = new ArrayList<>();
    for (Entry entry : entries) {
      written.add(write(entry));
    }
    return Json.of(written);
  }

  private static JsonObject write(Entry entry) {
    JsonObjectBuilder out =
        new JsonObjectBuilder()
            .put("version", Json.of(entry.version()))
            .put("client", Json.of(entry.client().value()))
            .put("seq", Json.of(entry.seq()));
    switch (entry.decision()) {
      case Applied applied -> out.put("batch", OperationWriter.write(applied.batch()));
      case Refusal refusal -> out.put("refused", refusal(refusal));
    }
    return out.build();
  }

  private static JsonObject refusal(Refusal refusal) {
    return JsonObject.of("code", Json.of(refusal.code().name()))
        .with("message", Json.of(refusal.message()))
        .with("path", Json.of(refusal.path()));
  }

  // ---- reading ----

  /**
   * Returns the entry that a text describes.
   *
   * @throws EditorException with the path in the text, as {@link MessageCodec#decodeServer(String)}
   */
  public static Entry decode(String text, CodecLimits limits) {
    Json json = JsonReader.read(text, limits.json());
    return read(Fields.of(json, ErrorCode.BAD_DOCUMENT), new OperationReader(limits.entities()));
  }

  /** Reads the field {@code entries}. */
  static List<Entry> readAll(Fields in, OperationReader operations) {
    List<Json> items = in.array("entries");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      try {
        entries.add(read(Fields.of(items.get(i), ErrorCode.BAD_DOCUMENT), operations));
      } catch (EditorException e) {
        throw e.under(Integer.toString(i)).under("entries");
      }
    }
    return entries;
  }

  private static Entry read(Fields in, OperationReader operations) {
    return new Entry(
        in.count("version"), in.client("client"), in.count("seq"), decision(in, operations));
  }

  private static Decision decision(Fields in, OperationReader operations) {
    if (in.object().has("refused")) {
      Fields refused = in.inner("refused");
      try {
        return new Refusal(
            refused.errorCode("code"), refused.text("message"), refused.text("path"));
      } catch (EditorException e) {
        throw e.under("refused");
      }
    }
    Json batch = in.value("batch");
    try {
      return new Applied(operations.readBatch(batch));
    } catch (EditorException e) {
      throw e.under("batch");
    }
  }
}
