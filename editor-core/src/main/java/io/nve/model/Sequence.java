package io.nve.model;

import io.nve.json.JsonObject;
import io.nve.time.FrameRate;

/**
 * A timeline: tracks on a canvas, at a rate.
 *
 * @param id its identity
 * @param alive whether it was not deleted
 * @param props its properties
 */
public record Sequence(Id id, boolean alive, JsonObject props) implements Entity {
  /** Frames per second. */
  public static final Parameter<FrameRate> RATE =
      Parameter.of("rate", ParameterType.RATE, FrameRate.FPS_25, "Frame rate");

  /** The canvas' width. */
  public static final Parameter<Long> WIDTH =
      Parameter.integer("width", 1920, 2, 16384, Unit.PIXELS, "Width");

  /** The canvas' height. */
  public static final Parameter<Long> HEIGHT =
      Parameter.integer("height", 1080, 2, 16384, Unit.PIXELS, "Height");

  /** Samples of sound per second. */
  public static final Parameter<Long> SAMPLE_RATE =
      Parameter.integer("sampleRate", 48_000, 8_000, 192_000, Unit.HERTZ, "Sample rate");

  /** Channels of sound. */
  public static final Parameter<Long> CHANNELS =
      Parameter.integer("channels", 2, 1, 8, Unit.NONE, "Channels");

  /** What time zero is called, in ticks from 00:00:00:00. */
  public static final Parameter<Long> START_TIMECODE =
      Parameter.duration("startTimecode", 0, "Start timecode");

  /** Whether timecode skips labels to keep up with the clock; only at 29.97 and 59.94. */
  public static final Parameter<Boolean> DROP_FRAME =
      Parameter.of("dropFrame", ParameterType.BOOLEAN, false, "Drop frame");

  /** What is seen where there is no picture. */
  public static final Parameter<Color> BACKGROUND =
      Parameter.of("background", ParameterType.COLOR, Color.BLACK, "Background");

  /** Its place among the project's sequences: a fractional key, by which they are sorted. */
  public static final Parameter<String> ORDER =
      Parameter.of("order", ParameterType.TEXT, "", "Order");

  /** Returns a living sequence with a canvas and a rate. */
  public static Sequence of(Id id, FrameRate rate, long width, long height) {
    return new Sequence(
        id,
        true,
        JsonObject.of(RATE.key(), RATE.write(rate))
            .with(WIDTH.key(), WIDTH.write(width))
            .with(HEIGHT.key(), HEIGHT.write(height)));
  }

  /** Returns the frames per second. */
  public FrameRate rate() {
    return get(RATE);
  }

  @Override
  public EntityKind kind() {
    return EntityKind.SEQUENCE;
  }

  @Override
  public Sequence withProps(JsonObject props) {
    return new Sequence(id, alive, props);
  }

  @Override
  public Sequence withAlive(boolean alive) {
    return new Sequence(id, alive, props);
  }
}
