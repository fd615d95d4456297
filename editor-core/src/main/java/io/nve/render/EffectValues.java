package io.nve.render;

import io.nve.json.JsonObject;
import io.nve.model.Parameter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@link PlanEffect} at one moment.
 *
 * <p>A clip's effects work on its cropped picture before that is placed. Lengths in canvas heights
 * therefore count {@link Geometry#pixelsPerCanvasHeight()} pixels of that picture.
 *
 * @param type the id of its {@link io.nve.model.EffectDescriptor}
 * @param known whether the registry describes it; a backend leaves out others and says so
 * @param numbers its keyframable parameters by key, sorted
 * @param settings its other parameters
 */
public record EffectValues(
    String type, boolean known, Map<String, Double> numbers, JsonObject settings) {
  /** Sorts and copies the numbers. */
  public EffectValues {
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
  }

  /** Returns the value of a parameter, or its default. */
  public double number(Parameter<Double> parameter) {
    Double value = numbers.get(parameter.key());
    return value == null ? parameter.defaultValue() : value;
  }
}
