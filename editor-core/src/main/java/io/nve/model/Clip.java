package io.nve.model;

import io.nve.json.JsonObject;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * Something that stands on a track for a while.
 *
 * <p>Its place is four registers. {@code anchor} is where local time 0 lies on the timeline, and
 * {@code in} and {@code out} cut a piece out of local time:
 *
 * <pre>
 *   timeline   ----+-------[=======clip=======]-------->
 *                  anchor  anchor+in          anchor+out
 * </pre>
 *
 * <p>So trimming the head writes {@code in} alone, trimming the tail {@code out} alone, moving
 * {@code track} and {@code anchor} alone; concurrent edits of different registers merge, and what
 * plays at a moment does not change by a trim. {@link #SPEED} maps local time to source time.
 *
 * @param id its identity
 * @param content what it plays
 * @param track where it stands
 * @param anchor the timeline time of local time 0
 * @param in the first local moment that plays
 * @param out the local moment at which it ends, itself not played; not after {@code in} if empty
 * @param alive whether it was not deleted
 * @param props its properties
 */
public record Clip(
    Id id,
    ClipKind content,
    Id track,
    long anchor,
    long in,
    long out,
    boolean alive,
    JsonObject props)
    implements Entity {
  /** The asset that a media clip plays. */
  public static final Parameter<Id> ASSET =
      Parameter.of("asset", ParameterType.REFERENCE, Id.NONE, "Asset");

  /** Which of the asset's streams of the track's kind plays, from 0. */
  public static final Parameter<Long> STREAM =
      Parameter.integer("stream", 0, 0, 63, Unit.NONE, "Stream");

  /** The sequence that a nested clip plays. */
  public static final Parameter<Id> SEQUENCE =
      Parameter.of("sequence", ParameterType.REFERENCE, Id.NONE, "Sequence");

  /** Whether it is seen and heard. */
  public static final Parameter<Boolean> ENABLED =
      Parameter.of("enabled", ParameterType.BOOLEAN, true, "Enabled");

  /** How fast it plays. */
  public static final Parameter<SpeedMap> SPEED =
      Parameter.of("speed", ParameterType.SPEED, SpeedMap.NORMAL, "Speed");

  /** The clips with the same link keep in sync: sound and picture of one take, say. */
  public static final Parameter<Id> LINK =
      Parameter.of("link", ParameterType.REFERENCE, Id.NONE, "Link");

  /** The clips of one group are selected, moved and deleted together. */
  public static final Parameter<Id> GROUP =
      Parameter.of("group", ParameterType.REFERENCE, Id.NONE, "Group");

  /** What a generator makes: a {@code color}. */
  public static final Parameter<String> GENERATOR =
      Parameter.of("generator", ParameterType.TEXT, "color", "Generator");

  /** The colour that the generator {@code color} fills the canvas with. */
  public static final Parameter<Color> COLOR =
      Parameter.of("color", ParameterType.COLOR, Color.BLACK, "Colour");

  /** Returns a living clip that plays an asset from {@code in} up to {@code out}. */
  public static Clip media(Id id, Id asset, Id track, long start, long in, long out) {
    return of(id, ClipKind.MEDIA, track, start, in, out).with(ASSET, asset);
  }

  /** Returns a living clip without properties that starts at a time. */
  public static Clip of(Id id, ClipKind content, Id track, long start, long in, long out) {
    return new Clip(id, content, track, start - in, in, out, true, JsonObject.EMPTY);
  }

  /** Returns the timeline time at which it starts. */
  public long start() {
    return anchor + in;
  }

  /** Returns the timeline time at which it ends. */
  public long end() {
    return anchor + out;
  }

  /** Returns how long it is on the timeline; 0 when it is empty. */
  public long duration() {
    return Math.max(0, out - in);
  }

  /** Returns whether nothing is left of it. */
  public boolean isEmpty() {
    return out <= in;
  }

  /** Returns its place on the timeline. */
  public TimeRange range() {
    return new TimeRange(start(), duration());
  }

  /** Returns how fast it plays. */
  public SpeedMap speed() {
    return get(SPEED);
  }

  /** Returns the moment of the source that plays at a timeline time. */
  public long sourceAt(long time) {
    return speed().sourceAt(time - anchor);
  }

  /** Returns the asset that it plays, if it plays one. */
  public Optional<Id> asset() {
    return reference(ASSET);
  }

  /** Returns the link that it belongs to. */
  public Optional<Id> link() {
    return reference(LINK);
  }

  /** Returns the group that it belongs to. */
  public Optional<Id> group() {
    return reference(GROUP);
  }

  /** Returns whether it is seen and heard. */
  public boolean enabled() {
    return get(ENABLED);
  }

  /** Returns its effects in the order in which they work. */
  public List<Effect> effects() {
    return Effect.in(props);
  }

  @Override
  public EntityKind kind() {
    return EntityKind.CLIP;
  }

  @Override
  public <T> Clip with(Parameter<T> parameter, T value) {
    return withProps(props.with(parameter.key(), parameter.write(value)));
  }

  @Override
  public Clip withProps(JsonObject props) {
    return new Clip(id, content, track, anchor, in, out, alive, props);
  }

  @Override
  public Clip withAlive(boolean alive) {
    return new Clip(id, content, track, anchor, in, out, alive, props);
  }

  /** Returns this clip on a track, with local time 0 at a timeline time. */
  public Clip withPlace(Id track, long anchor) {
    return new Clip(id, content, track, anchor, in, out, alive, props);
  }

  /** Returns this clip with another piece of local time. */
  public Clip withCut(long in, long out) {
    return new Clip(id, content, track, anchor, in, out, alive, props);
  }

  /** Returns this clip under another identity. */
  public Clip withId(Id id) {
    return new Clip(id, content, track, anchor, in, out, alive, props);
  }
}
