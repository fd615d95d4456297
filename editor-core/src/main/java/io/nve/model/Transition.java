package io.nve.model;

import io.nve.json.JsonObject;

/**
 * A change from one clip to the next over some time around their cut.
 *
 * <p>It needs the clips to touch; while they do not, it is kept and not seen. It adds no time:
 * {@link #IN_OFFSET} of it lies before the cut, {@link #OUT_OFFSET} behind, and the media of each
 * clip goes on for as long.
 *
 * @param id its identity
 * @param alive whether it was not deleted
 * @param props its properties
 */
public record Transition(Id id, boolean alive, JsonObject props) implements Entity {
  /** The clip that it leaves. */
  public static final Parameter<Id> LEFT =
      Parameter.of("left", ParameterType.REFERENCE, Id.NONE, "Left clip");

  /** The clip that it arrives at. */
  public static final Parameter<Id> RIGHT =
      Parameter.of("right", ParameterType.REFERENCE, Id.NONE, "Right clip");

  /** What it looks like: the id of a {@link TransitionDescriptor}. */
  public static final Parameter<String> TYPE =
      Parameter.of("type", ParameterType.TEXT, "dissolve", "Type");

  /** How much of it lies before the cut. */
  public static final Parameter<Long> IN_OFFSET =
      Parameter.duration("inOffset", 0, "Before the cut");

  /** How much of it lies behind the cut. */
  public static final Parameter<Long> OUT_OFFSET =
      Parameter.duration("outOffset", 0, "Behind the cut");

  /** Whether it is seen and heard. */
  public static final Parameter<Boolean> ENABLED = Clip.ENABLED;

  /** Returns a living transition. */
  public static Transition of(
      Id id, String type, Id left, Id right, long inOffset, long outOffset) {
    return new Transition(
        id,
        true,
        JsonObject.of(LEFT.key(), LEFT.write(left))
            .with(RIGHT.key(), RIGHT.write(right))
            .with(TYPE.key(), TYPE.write(type))
            .with(IN_OFFSET.key(), IN_OFFSET.write(inOffset))
            .with(OUT_OFFSET.key(), OUT_OFFSET.write(outOffset)));
  }

  /** Returns the clip that it leaves. */
  public Id left() {
    return get(LEFT);
  }

  /** Returns the clip that it arrives at. */
  public Id right() {
    return get(RIGHT);
  }

  /** Returns how much of it lies before the cut, in ticks. */
  public long inOffset() {
    return get(IN_OFFSET);
  }

  /** Returns how much of it lies behind the cut, in ticks. */
  public long outOffset() {
    return get(OUT_OFFSET);
  }

  @Override
  public EntityKind kind() {
    return EntityKind.TRANSITION;
  }

  @Override
  public Transition withProps(JsonObject props) {
    return new Transition(id, alive, props);
  }

  @Override
  public Transition withAlive(boolean alive) {
    return new Transition(id, alive, props);
  }
}
