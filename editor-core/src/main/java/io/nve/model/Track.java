package io.nve.model;

import io.nve.json.JsonObject;

/**
 * A row of a sequence. Tracks are sorted by {@link #ORDER}; of video tracks, later ones lie on top.
 *
 * @param id its identity
 * @param sequence the sequence that it belongs to
 * @param carries what may stand on it
 * @param alive whether it was not deleted
 * @param props its properties
 */
public record Track(Id id, Id sequence, TrackKind carries, boolean alive, JsonObject props)
    implements Entity {
  /** Its place among the sequence's tracks: a fractional key, by which they are sorted. */
  public static final Parameter<String> ORDER =
      Parameter.of("order", ParameterType.TEXT, "", "Order");

  /** Whether edits are refused. */
  public static final Parameter<Boolean> LOCKED =
      Parameter.of("locked", ParameterType.BOOLEAN, false, "Locked");

  /** Whether its sound is left out. */
  public static final Parameter<Boolean> MUTED =
      Parameter.of("muted", ParameterType.BOOLEAN, false, "Muted");

  /** Whether, as long as any track says so, only those that do are heard. */
  public static final Parameter<Boolean> SOLO =
      Parameter.of("solo", ParameterType.BOOLEAN, false, "Solo");

  /** Whether its pictures are left out. */
  public static final Parameter<Boolean> HIDDEN =
      Parameter.of("hidden", ParameterType.BOOLEAN, false, "Hidden");

  /** Whether it moves along when a ripple on another track inserts or removes time. */
  public static final Parameter<Boolean> SYNC_LOCK =
      Parameter.of("syncLock", ParameterType.BOOLEAN, true, "Sync lock");

  /** Loudness of the whole track. */
  public static final Parameter<Double> GAIN =
      Parameter.number("gain", 0, -96, 24, Unit.DECIBELS, "Gain");

  /** Left to right, -1 to 1, of the whole track. */
  public static final Parameter<Double> PAN = Parameter.number("pan", 0, -1, 1, Unit.RATIO, "Pan");

  /** Returns a living track. */
  public static Track of(Id id, Id sequence, TrackKind carries, String order) {
    return new Track(id, sequence, carries, true, JsonObject.of(ORDER.key(), ORDER.write(order)));
  }

  /** Returns whether edits are refused. */
  public boolean locked() {
    return get(LOCKED);
  }

  @Override
  public EntityKind kind() {
    return EntityKind.TRACK;
  }

  @Override
  public Track withProps(JsonObject props) {
    return new Track(id, sequence, carries, alive, props);
  }

  @Override
  public Track withAlive(boolean alive) {
    return new Track(id, sequence, carries, alive, props);
  }
}
