package io.nve.model;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A note at a time or stretch of time on a clip, a track or a sequence.
 *
 * <p>Its fields are single properties of the entity that it is on, under {@code marker/ID/}, so
 * that two people can change its time and its text at once.
 *
 * @param id its name among the entity's markers
 * @param range when: in source time on a clip, in timeline time elsewhere
 * @param props its fields, without the prefix of their keys
 */
public record Marker(Id id, TimeRange range, JsonObject props) {
  /** When it begins. */
  public static final Parameter<Long> START =
      Parameter.integer("start", 0, -9e15, 9e15, Unit.TICKS, "Start");

  /** How long it is; 0 for a moment. */
  public static final Parameter<Long> DURATION = Parameter.duration("duration", 0, "Duration");

  /** Its name. */
  public static final Parameter<String> NAME = Entity.NAME;

  /** Its colour. */
  public static final Parameter<Color> COLOR =
      Parameter.of("color", ParameterType.COLOR, Color.of("#ff0000"), "Colour");

  /** What it says. */
  public static final Parameter<String> COMMENT =
      Parameter.of("comment", ParameterType.TEXT, "", "Comment");

  private static final String PREFIX = "marker/";
  private static final Comparator<Marker> ORDER =
      Comparator.<Marker>comparingLong(marker -> marker.range().start()).thenComparing(Marker::id);

  /** Returns what the keys of a marker begin with. */
  public static String prefix(Id id) {
    return PREFIX + id + "/";
  }

  /** Returns the value of a field, or its default. */
  public <T> T get(Parameter<T> parameter) {
    return parameter.in(props);
  }

  /** Returns an entity's properties with this marker among them, replacing one of the same id. */
  public JsonObject addTo(JsonObject entityProps) {
    JsonObject result = entityProps;
    for (int i = 0; i < props.size(); i++) {
      result = result.with(prefix(id) + props.keyAt(i), props.valueAt(i));
    }
    return result
        .with(prefix(id) + START.key(), Json.of(range.start()))
        .with(prefix(id) + DURATION.key(), Json.of(range.duration()));
  }

  static List<Marker> in(JsonObject entityProps) {
    Set<String> ids = PropertyFamily.ids(entityProps, PREFIX);
    List<Marker> markers = new ArrayList<>();
    for (String id : ids) {
      JsonObject fields = PropertyFamily.under(entityProps, PREFIX + id + "/");
      if (fields.has(START.key())) {
        TimeRange range = new TimeRange(START.in(fields), DURATION.in(fields));
        markers.add(new Marker(Id.of(id), range, fields));
      }
    }
    markers.sort(ORDER);
    return List.copyOf(markers);
  }
}
