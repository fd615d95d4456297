package io.nve.render;

import io.nve.json.JsonObject;
import io.nve.model.Curve;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An effect that works on a layer.
 *
 * @param type the id of its {@link io.nve.model.EffectDescriptor}
 * @param known whether the registry describes it; if not, {@code settings} is all there is of it
 * @param clock the time that its curves count in
 * @param numbers its keyframable parameters by key, sorted
 * @param settings its other parameters, defaults filled in
 */
public record PlanEffect(
    String type,
    boolean known,
    EffectClock clock,
    Map<String, Curve> numbers,
    JsonObject settings) {
  /** Sorts and copies the numbers. */
  public PlanEffect {
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
  }

  /** Returns the values at a moment, given in both clocks. */
  EffectValues at(long sourceTime, long planTime) {
    long time = clock == EffectClock.SOURCE ? sourceTime : planTime;
    Map<String, Double> values = new TreeMap<>();
    numbers.forEach((key, curve) -> values.put(key, curve.at(time)));
    return new EffectValues(type, known, values, settings);
  }
}
