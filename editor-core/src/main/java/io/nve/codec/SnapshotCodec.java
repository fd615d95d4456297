package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.CanonicalWriter;
import io.nve.json.Json;
import io.nve.json.JsonObjectBuilder;
import io.nve.json.JsonReader;
import io.nve.protocol.ClientName;
import io.nve.protocol.Snapshot;
import java.util.Map;
import java.util.TreeMap;

/**
 * Snapshots of a log as JSON text: what a server stores, and restores from.
 *
 * <pre>{@code
 * {"project":{…},"schema":"nve-snapshot/1","seqs":{"ana":41,"ben":7},"version":48}
 * }</pre>
 */
public final class SnapshotCodec {
  /** The name and version that a snapshot begins with. */
  public static final String SCHEMA = "nve-snapshot/1";

  private SnapshotCodec() {}

  /** Returns a snapshot as canonical JSON. */
  public static String encode(Snapshot snapshot) {
    JsonObjectBuilder seqs = new JsonObjectBuilder();
    for (Map.Entry<ClientName, Long> each : snapshot.seqs().entrySet()) {
      seqs.put(each.getKey().value(), Json.of(each.getValue()));
    }
    CanonicalWriter out = new CanonicalWriter();
    out.beginObject();
    out.key("project");
    ProjectWriter.write(snapshot.project(), out);
    out.key("schema");
    out.text(SCHEMA);
    out.key("seqs");
    out.value(seqs.build());
    out.key("version");
    out.integer(snapshot.version());
    out.endObject();
    return out.toString();
  }

  /**
   * Returns the snapshot that a text describes.
   *
   * @throws EditorException with the path in the text, as {@link ProjectCodec#decode(String)}
   */
  public static Snapshot decode(String text, CodecLimits limits) {
    Fields in = Fields.of(JsonReader.read(text, limits.json()), ErrorCode.BAD_DOCUMENT);
    Schemas.check(in, SCHEMA);
    return new Snapshot(in.count("version"), MessageReader.project(in, limits), seqs(in));
  }

  private static Map<ClientName, Long> seqs(Fields in) {
    Fields written = in.inner("seqs");
    Map<ClientName, Long> seqs = new TreeMap<>();
    for (int i = 0; i < written.object().size(); i++) {
      String name = written.object().keyAt(i);
      try {
        seqs.put(ClientName.of(name), written.count(name));
      } catch (EditorException e) {
        throw (e.path().isEmpty() ? e.under(name) : e).under("seqs");
      }
    }
    return seqs;
  }
}
