package io.nve.model;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.time.Ticks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a clip plays: the map from its local time to source time.
 *
 * <p>Local time runs like the timeline; {@link Clip#in()} and {@link Clip#out()} count in it. At
 * normal speed the two times are the same.
 */
public sealed interface SpeedMap {
  /** Plays as recorded. */
  SpeedMap NORMAL = new Constant(1, 1);

  /** Returns the moment of the source that plays at a local time. */
  long sourceAt(long local);

  /** Returns how this stands in a document. */
  Json toJson();

  /**
   * Returns a constant speed.
   *
   * @param numerator negative to play backwards; not 0, use {@link Freeze} for that
   * @param denominator more than 0
   */
  static SpeedMap of(long numerator, long denominator) {
    return new Constant(numerator, denominator);
  }

  /** Returns what a document says, or null when it is no speed. */
  static @Nullable SpeedMap read(Json json) {
    if (!(json instanceof JsonObject object)) {
      return null;
    }
    try {
      if (object.get("freeze") instanceof Json.Int at) {
        return new Freeze(at.value());
      }
      if (object.get("curve") instanceof Json.Arr knots) {
        return Ramp.read(knots);
      }
      if (object.get("num") instanceof Json.Int num && object.get("den") instanceof Json.Int den) {
        return new Constant(num.value(), den.value());
      }
      return null;
    } catch (EditorException e) {
      return null;
    }
  }

  /**
   * A constant speed, in lowest terms.
   *
   * @param numerator how much source time passes, negative when it plays backwards, never 0
   * @param denominator in how much local time, more than 0
   */
  record Constant(long numerator, long denominator) implements SpeedMap {
    private static final long LIMIT = 1_000_000_000;

    /**
     * Reduces the fraction.
     *
     * @throws EditorException {@code INVALID_VALUE} if it is zero or out of range
     */
    public Constant {
      if (numerator == 0
          || denominator <= 0
          || Math.abs(numerator) > LIMIT
          || denominator > LIMIT) {
        throw new EditorException(ErrorCode.INVALID_VALUE, "Not a speed");
      }
      long a = Math.abs(numerator);
      long b = denominator;
      while (b != 0) {
        long rest = a % b;
        a = b;
        b = rest;
      }
      numerator /= a;
      denominator /= a;
    }

    @Override
    public long sourceAt(long local) {
      return numerator == denominator ? local : Ticks.scale(local, numerator, denominator);
    }

    /** Returns the local time at which a moment of the source plays. */
    public long localAt(long source) {
      long forwards = numerator < 0 ? -source : source;
      return Ticks.scale(forwards, /* numerator= */ denominator, Math.abs(numerator));
    }

    @Override
    public Json toJson() {
      return JsonObject.of("num", Json.of(numerator)).with("den", Json.of(denominator));
    }
  }

  /**
   * Shows one moment of the source all the time.
   *
   * @param at the moment, in source time
   */
  record Freeze(long at) implements SpeedMap {
    @Override
    public long sourceAt(long local) {
      return at;
    }

    @Override
    public Json toJson() {
      return JsonObject.of("freeze", Json.of(at));
    }
  }

  /**
   * A moment of a speed curve.
   *
   * @param local the local time
   * @param source the source time that plays then
   * @param interpolation how source time goes on to the next knot
   */
  record Knot(long local, long source, Interpolation interpolation) {}

  /**
   * A speed curve: source time led by knots. Before the first and after the last knot it goes on at
   * normal speed.
   *
   * @param knots at least one, by rising local time
   */
  record Ramp(List<Knot> knots) implements SpeedMap {
    /** Further no handle of a curve can throw: what a long does not hold is cast differently. */
    private static final double FARTHEST = 0x1p62;

    /**
     * Checks the order.
     *
     * @throws EditorException {@code INVALID_VALUE} if there is no knot or local times do not rise
     */
    public Ramp {
      knots = List.copyOf(knots);
      if (knots.isEmpty()) {
        throw new EditorException(ErrorCode.INVALID_VALUE, "A speed curve needs a knot");
      }
      for (int i = 1; i < knots.size(); i++) {
        if (knots.get(i).local() <= knots.get(i - 1).local()) {
          throw new EditorException(ErrorCode.INVALID_VALUE, "A speed curve's knots must rise");
        }
      }
    }

    @Override
    public long sourceAt(long local) {
      Knot first = knots.get(0);
      if (local <= first.local()) {
        return first.source() + (local - first.local());
      }
      int i = knots.size() - 1;
      while (knots.get(i).local() > local) {
        i--;
      }
      Knot from = knots.get(i);
      if (i == knots.size() - 1) {
        return from.source() + (local - from.local());
      }
      Knot to = knots.get(i + 1);
      if (from.interpolation() instanceof Interpolation.Linear) {
        return from.source()
            + Ticks.scale(
                to.source() - from.source(), local - from.local(), to.local() - from.local());
      }
      double progress = (local - from.local()) / (double) (to.local() - from.local());
      double way = from.interpolation().at(progress) * (to.source() - from.source());
      return from.source() + (long) Math.floor(Math.max(-FARTHEST, Math.min(FARTHEST, way)) + 0.5);
    }

    static @Nullable Ramp read(Json.Arr array) {
      List<Knot> knots = new ArrayList<>();
      for (Json item : array.values()) {
        if (!(item instanceof JsonObject object
            && object.get("l") instanceof Json.Int local
            && object.get("s") instanceof Json.Int source)) {
          return null;
        }
        Json shape = object.get("i");
        Interpolation interpolation = shape == null ? null : Interpolation.read(shape);
        knots.add(
            new Knot(
                local.value(),
                source.value(),
                interpolation == null ? Interpolation.LINEAR : interpolation));
      }
      return new Ramp(knots);
    }

    @Override
    public Json toJson() {
      List<Json> items = new ArrayList<>();
      for (Knot knot : knots) {
        items.add(
            JsonObject.of("l", Json.of(knot.local()))
                .with("s", Json.of(knot.source()))
                .with("i", knot.interpolation().toJson()));
      }
      return JsonObject.of("curve", Json.of(items));
    }
  }
}
