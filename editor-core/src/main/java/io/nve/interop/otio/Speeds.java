package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.SourceReach;
import io.nve.model.SpeedMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Constant speeds as LinearTimeWarp, freezes as FreezeFrame. Both leave the item's duration alone,
 * as a clip's speed does. Speed curves have no counterpart.
 */
final class Speeds {
  private static final long LARGEST_DENOMINATOR = 1_000_000;

  private Speeds() {}

  /** Returns the first effect that changes speed, or null. */
  static @Nullable OtioNode timeEffect(List<OtioNode> effects) {
    for (OtioNode effect : effects) {
      boolean isKnown =
          effect.schema().equals("FreezeFrame")
              || (effect.schema().equals("LinearTimeWarp")
                  && effect.json().get("time_scalar") instanceof Json.Num scalar
                  && isUsable(scalar.toDouble()));
      if (isKnown && effect.bool("enabled", true)) {
        return effect;
      }
    }
    return null;
  }

  private static boolean isUsable(double scalar) {
    return scalar == 0 || (Math.abs(scalar) >= 1e-6 && Math.abs(scalar) <= 1e6);
  }

  /**
   * Returns the speed that a time effect means.
   *
   * @param start where the source range starts: the moment that a freeze shows
   */
  static SpeedMap read(OtioNode effect, long start) {
    JsonObject own = Own.of(effect);
    boolean isFreeze = effect.schema().equals("FreezeFrame");
    double scalar = isFreeze ? 0 : effect.number("time_scalar");
    if (scalar == 0) {
      return new SpeedMap.Freeze(start);
    }
    long numerator = Own.integer(own, "num", 0);
    long denominator = Own.integer(own, "den", 1);
    if (denominator > 0 && numerator / (double) denominator == scalar) {
      try {
        return SpeedMap.of(numerator, denominator);
      } catch (EditorException e) {
        return nearest(scalar);
      }
    }
    return nearest(scalar);
  }

  /** Returns the simplest fraction that is the same double, by continued fractions. */
  private static SpeedMap nearest(double scalar) {
    double magnitude = Math.abs(scalar);
    long beforeNumerator = 1;
    long beforeDenominator = 0;
    long numerator = (long) Math.floor(magnitude);
    long denominator = 1;
    double rest = magnitude - Math.floor(magnitude);
    while (rest > 0 && numerator / (double) denominator != magnitude) {
      double inverse = 1 / rest;
      long digit = (long) Math.floor(Math.min(inverse, 1e12));
      long nextDenominator = digit * denominator + beforeDenominator;
      if (nextDenominator > LARGEST_DENOMINATOR) {
        break;
      }
      long nextNumerator = digit * numerator + beforeNumerator;
      beforeNumerator = numerator;
      beforeDenominator = denominator;
      numerator = nextNumerator;
      denominator = nextDenominator;
      rest = inverse - Math.floor(inverse);
    }
    return SpeedMap.of(scalar < 0 ? -numerator : numerator, denominator);
  }

  /** Returns the source time at which a cut begins in a source range: the earliest that plays. */
  static long sourceStart(SpeedMap speed, long in, long out) {
    return speed instanceof SpeedMap.Ramp
        ? speed.sourceAt(in)
        : SourceReach.of(speed, in, out).first();
  }

  /**
   * Returns the local time at which a clip begins whose source range starts at a time.
   *
   * @param known what we wrote; taken if it agrees, since rounding makes several fit
   */
  static long localIn(SpeedMap speed, long start, long duration, @Nullable Long known) {
    if (known != null && sourceStart(speed, known, known + duration) == start) {
      return known;
    }
    return switch (speed) {
      case SpeedMap.Constant constant when constant.numerator() < 0 ->
          constant.localAt(start) - duration;
      case SpeedMap.Constant constant -> constant.localAt(start);
      case SpeedMap.Freeze freeze -> freeze.at();
      case SpeedMap.Ramp ramp -> known == null ? start : known;
    };
  }

  /** Returns whether OpenTimelineIO can say a speed. */
  static boolean isWritable(SpeedMap speed) {
    return !(speed instanceof SpeedMap.Ramp) && !speed.equals(SpeedMap.NORMAL);
  }

  /** Returns the effects of a clip with its change of speed among them. */
  static List<Json> add(SpeedMap speed, JsonObject residue, List<Json> effects) {
    if (!isWritable(speed)) {
      return effects;
    }
    List<Json> all = new ArrayList<>(effects);
    JsonObject said = Residue.object(residue, "timeEffect");
    JsonObject effect = Residue.object(said, "effect");
    long at = Own.integer(said, "at", 0);
    boolean holds = !effect.isEmpty() && Residue.holds(() -> means(effect, speed));
    int place = (int) Math.max(0, Math.min(all.size(), holds ? at : 0));
    all.add(place, holds ? effect : write(speed));
    return all;
  }

  private static boolean means(JsonObject effect, SpeedMap speed) {
    long start = speed instanceof SpeedMap.Freeze freeze ? freeze.at() : 0;
    return read(new OtioNode(effect, ""), start).equals(speed);
  }

  private static JsonObject write(SpeedMap speed) {
    boolean isFreeze = speed instanceof SpeedMap.Freeze;
    String schema = isFreeze ? "FreezeFrame" : "LinearTimeWarp";
    JsonObjectBuilder effect =
        new JsonObjectBuilder()
            .put(Schema.KEY, Json.of(schema + ".1"))
            .put("name", Json.of(""))
            .put("effect_name", Json.of(schema))
            .put("enabled", Json.TRUE)
            .put("time_scalar", Json.of(0.0))
            .put("metadata", JsonObject.EMPTY);
    if (speed instanceof SpeedMap.Constant constant) {
      double scalar = constant.numerator() / (double) constant.denominator();
      effect.put("time_scalar", Json.of(scalar));
      if (!nearest(scalar).equals(speed)) {
        effect.put("metadata", JsonObject.of(Own.KEY, constant.toJson()));
      }
    }
    return effect.build();
  }

  /** Returns what to keep of a time effect so that it is written again as it was. */
  static JsonObject residue(OtioNode effect, int at, SpeedMap speed) {
    return at == 0 && effect.json().equals(write(speed))
        ? JsonObject.EMPTY
        : JsonObject.of("at", Json.of((long) at)).with("effect", effect.json());
  }
}
