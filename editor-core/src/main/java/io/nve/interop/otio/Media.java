package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Asset;
import io.nve.model.MediaReference;
import io.nve.time.TimeRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Media references, of all kinds, to an asset's references and back. */
final class Media {
  private static final String ESCAPE = "otio:";

  private Media() {}

  /** Returns the name that a reference has on an asset. */
  static String assetKey(String otioKey) {
    if (otioKey.equals(ClipVersions.DEFAULT_KEY)) {
      return Asset.ORIGINAL;
    }
    return otioKey.equals(Asset.ORIGINAL) || otioKey.startsWith(ESCAPE)
        ? ESCAPE + otioKey
        : otioKey;
  }

  private static String otioKey(String assetKey) {
    if (assetKey.equals(Asset.ORIGINAL)) {
      return ClipVersions.DEFAULT_KEY;
    }
    return assetKey.startsWith(ESCAPE) ? assetKey.substring(ESCAPE.length()) : assetKey;
  }

  // ---- reading ----

  /** Returns the properties of an asset with the references of a clip. */
  static JsonObject toProps(OtioNode clip, double rate) {
    OtioNode references = clip.object(ClipVersions.REFERENCES);
    JsonObject props = JsonObject.EMPTY;
    if (references != null) {
      for (int i = 0; i < references.json().size(); i++) {
        String key = references.json().keyAt(i);
        MediaReference reference = read(references.object(key), rate);
        props = props.with(Asset.referenceKey(assetKey(key)), reference.props());
      }
    }
    String active = assetKey(activeKey(clip));
    return active.equals(Asset.ORIGINAL)
        ? props
        : props.with(Asset.ACTIVE.key(), Asset.ACTIVE.write(active));
  }

  private static String activeKey(OtioNode clip) {
    String key = clip.text(ClipVersions.ACTIVE);
    return key.isEmpty() ? ClipVersions.DEFAULT_KEY : key;
  }

  /** Returns the reference in use, or null. */
  static @Nullable OtioNode active(OtioNode clip) {
    OtioNode references = clip.object(ClipVersions.REFERENCES);
    return references == null ? null : references.object(activeKey(clip));
  }

  private static MediaReference read(@Nullable OtioNode node, double rate) {
    if (node == null) {
      return new MediaReference(JsonObject.of(Residue.KEY, Json.NULL));
    }
    JsonObject props = Own.of(node);
    String url = url(node);
    if (!url.isEmpty()) {
      props = props.with("url", Json.of(url));
    }
    MediaReference reference = new MediaReference(props);
    OtioNode available = node.object("available_range");
    if (available != null) {
      reference = reference.withAvailable(OtioTime.range(available));
    }
    return node.json().equals(write(reference, rate))
        ? reference
        : new MediaReference(reference.props().with(Residue.KEY, OddNumbers.hide(said(node))));
  }

  /** What we keep in the metadata is written anew, so it is not kept as what the file said. */
  private static JsonObject said(OtioNode node) {
    return node.json().get("metadata") instanceof JsonObject metadata
        ? node.json().with("metadata", metadata.without(Own.KEY))
        : node.json();
  }

  private static String url(OtioNode node) {
    return switch (node.schema()) {
      case "ExternalReference" -> node.text("target_url");
      case "ImageSequenceReference" -> {
        double padding =
            node.json().get("frame_zero_padding") instanceof Json.Num digits
                ? digits.toDouble()
                : 0;
        String number = padding >= 1 && padding <= 9 ? "%0" + (int) padding + "d" : "%d";
        String base = node.text("target_url_base");
        String slash = base.isEmpty() || base.endsWith("/") ? "" : "/";
        yield base + slash + node.text("name_prefix") + number + node.text("name_suffix");
      }
      default -> "";
    };
  }

  // ---- writing ----

  /** Returns the references of an asset by key. */
  static JsonObject toJson(Asset asset, double rate) {
    JsonObjectBuilder references = new JsonObjectBuilder();
    for (Map.Entry<String, MediaReference> entry : asset.references().entrySet()) {
      references.put(otioKey(entry.getKey()), write(entry.getValue(), rate));
    }
    return references.build();
  }

  static String activeKey(Asset asset) {
    return otioKey(asset.get(Asset.ACTIVE));
  }

  static Json missing() {
    return write(new MediaReference(JsonObject.EMPTY), 24);
  }

  private static Json write(MediaReference reference, double rate) {
    JsonObject said = Residue.of(reference.props());
    try {
      return write(reference, said, rate);
    } catch (EditorException e) {
      // What was kept is malformed, so nothing of it can hold.
      return write(reference, JsonObject.EMPTY, rate);
    }
  }

  private static Json write(MediaReference reference, JsonObject said, double rate) {
    JsonObject own = own(reference);
    if (own.isEmpty() && Json.NULL.equals(reference.props().get(Residue.KEY))) {
      return Json.NULL;
    }
    OtioNode node = new OtioNode(said, "");
    String url = reference.url().orElse("");
    String schema = url.isEmpty() ? "MissingReference.1" : "ExternalReference.1";
    JsonObjectBuilder out = new JsonObjectBuilder().putAll(said.isEmpty() ? usual(schema) : said);
    if (!url(node).equals(url)) {
      out.put(Schema.KEY, Json.of(schema)).put("target_url", Json.of(url));
    }
    TimeRange available = reference.available().orElse(null);
    if (said.isEmpty() || !isAvailable(node, available)) {
      out.put("available_range", available == null ? Json.NULL : OtioTime.of(available, rate));
    }
    if (!own.isEmpty()) {
      out.put("metadata", Residue.object(said, "metadata").with(Own.KEY, own));
    }
    return out.build();
  }

  private static JsonObject usual(String schema) {
    return JsonObject.of(Schema.KEY, Json.of(schema))
        .with("name", Json.of(""))
        .with("metadata", JsonObject.EMPTY)
        .with("available_image_bounds", Json.NULL);
  }

  private static boolean isAvailable(OtioNode said, @Nullable TimeRange range) {
    OtioNode node = said.object("available_range");
    return node == null ? range == null : OtioTime.range(node).equals(range);
  }

  /** Returns what is neither in a field nor what the file said. */
  private static JsonObject own(MediaReference reference) {
    JsonObject own = reference.props().without(Residue.KEY);
    if (reference.url().filter(url -> !url.isEmpty()).isPresent()) {
      own = own.without("url");
    }
    return reference.available().isPresent() ? own.without("start").without("duration") : own;
  }
}
