package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.model.PropertyTypes;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Markers, as Marker.2. */
final class Markers {
  private static final List<String> FIELDS = List.of("marked_range", "color", "comment");

  private Markers() {}

  /** Returns properties with the markers of an object among them. */
  static JsonObject toProps(OtioNode node, JsonObject props, double rate) {
    JsonObject result = props;
    Set<Id> taken = new TreeSet<>();
    List<OtioNode> markers = node.objects("markers");
    for (OtioNode marker : markers) {
      taken.add(Own.id(Own.of(marker), "id"));
    }
    int number = 0;
    Set<Id> used = new TreeSet<>();
    for (OtioNode each : markers) {
      Id id = Own.id(Own.of(each), "id");
      while (id.equals(Id.NONE) || !used.add(id)) {
        Id next = Id.of("m" + ++number);
        id = taken.contains(next) ? Id.NONE : next;
      }
      result = read(each, id, rate).addTo(result);
    }
    return result;
  }

  private static Marker read(OtioNode node, Id id, double rate) {
    OtioNode marked = node.object("marked_range");
    TimeRange range = marked == null ? new TimeRange(0, 0) : OtioTime.range(marked);
    JsonObject fields = allowed(Own.props(Own.of(node)));
    if (!node.name().equals(Marker.NAME.in(fields))) {
      fields = fields.with("name", Json.of(node.name()));
    }
    if (!node.text("comment").equals(Marker.COMMENT.in(fields))) {
      fields = fields.with("comment", Json.of(node.text("comment")));
    }
    if (node.json().get("color") instanceof Json.Str name && !name.equals(colorName(fields))) {
      MarkerColor named = MarkerColor.named(name.value()).orElse(null);
      fields = named == null ? fields : fields.with("color", Marker.COLOR.write(named.color()));
    }
    fields = Metadata.toProps(node, fields);
    Marker marker = new Marker(id, range, fields);
    JsonObject written = write(marker, rate);
    JsonObject residue = Residue.unknown(node.json(), FIELDS);
    for (String key : FIELDS) {
      Json value = node.json().get(key);
      if (value != null && !value.equals(written.get(key))) {
        residue = residue.with(key, value);
      }
    }
    return new Marker(id, range, Residue.add(fields, residue));
  }

  /** Drops fields of a marker that are of a wrong type. */
  private static JsonObject allowed(JsonObject fields) {
    JsonObject result = fields;
    for (int i = 0; i < fields.size(); i++) {
      String key = fields.keyAt(i);
      JsonObject asProperty = JsonObject.of("marker/m/" + key, fields.valueAt(i));
      if (PropertyTypes.allowed(asProperty).isEmpty()) {
        result = result.without(key);
      }
    }
    return result;
  }

  static Json toJson(List<Marker> markers, double rate) {
    List<Json> written = new ArrayList<>();
    for (Marker marker : markers) {
      written.add(write(marker, rate));
    }
    return Json.of(written);
  }

  private static JsonObject write(Marker marker, double rate) {
    JsonObject residue = Residue.of(marker.props());
    JsonObject own = own(marker);
    return new JsonObjectBuilder()
        .putAll(residue)
        .put(Schema.KEY, Json.of("Marker.2"))
        .put("name", Json.of(marker.get(Marker.NAME)))
        .put("comment", Json.of(marker.get(Marker.COMMENT)))
        .put("color", color(marker, residue))
        .put("marked_range", range(marker, residue, rate))
        .put("metadata", Metadata.toJson(marker.props(), own))
        .build();
  }

  private static Json range(Marker marker, JsonObject residue, double rate) {
    return residue.get("marked_range") instanceof JsonObject said
            && Residue.holds(() -> OtioTime.range(new OtioNode(said, "")).equals(marker.range()))
        ? said
        : OtioTime.of(marker.range(), rate);
  }

  private static Json color(Marker marker, JsonObject residue) {
    Json said = residue.get("color");
    if (said == null) {
      return colorName(marker.props());
    }
    boolean isUnknown =
        !(said instanceof Json.Str name) || MarkerColor.named(name.value()).isEmpty();
    return isUnknown && !marker.props().has("color") ? said : colorName(marker.props());
  }

  private static Json colorName(JsonObject fields) {
    return Json.of(MarkerColor.nearest(Marker.COLOR.in(fields)).name());
  }

  /** Returns what Marker.2 cannot say: other fields, and colours without a name. */
  private static JsonObject own(Marker marker) {
    JsonObjectBuilder props = new JsonObjectBuilder();
    for (int i = 0; i < marker.props().size(); i++) {
      String key = marker.props().keyAt(i);
      Json value = marker.props().valueAt(i);
      boolean said =
          switch (key) {
            case "start", "duration", Residue.KEY -> true;
            case "name", "comment" -> !value.equals(Json.of(""));
            case "color" -> isNamed(marker.get(Marker.COLOR));
            default -> Metadata.isForeign(key);
          };
      if (!said) {
        props.put(key, value);
      }
    }
    JsonObject own = JsonObject.of("id", Json.of(marker.id().value()));
    JsonObject kept = props.build();
    return kept.isEmpty() ? own : own.with("props", kept);
  }

  private static boolean isNamed(Color color) {
    return MarkerColor.nearest(color).color().equals(color);
  }
}
