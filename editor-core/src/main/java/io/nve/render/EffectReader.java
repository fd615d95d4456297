package io.nve.render;

import io.nve.json.JsonObject;
import io.nve.model.Curve;
import io.nve.model.Effect;
import io.nve.model.EffectDescriptor;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the effects on pictures that are switched on. */
final class EffectReader {
  private EffectReader() {}

  static List<PlanEffect> read(List<Effect> effects, EffectClock clock) {
    if (effects.isEmpty()) {
      return List.of();
    }
    List<PlanEffect> found = new ArrayList<>();
    for (Effect effect : effects) {
      EffectDescriptor descriptor = Registry.effect(effect.type()).orElse(null);
      if (!effect.enabled()) {
        continue;
      }
      if (descriptor == null) {
        found.add(new PlanEffect(effect.type(), false, clock, Map.of(), unknown(effect)));
      } else if (!descriptor.onSound()) {
        found.add(known(effect, descriptor, clock));
      }
    }
    return found;
  }

  private static PlanEffect known(Effect effect, EffectDescriptor descriptor, EffectClock clock) {
    Map<String, Curve> numbers = new TreeMap<>();
    JsonObject settings = JsonObject.EMPTY;
    for (Parameter<?> parameter : descriptor.parameters()) {
      if (parameter.keyframable()) {
        numbers.put(parameter.key(), effect.curve(number(parameter)));
      } else {
        settings = with(settings, effect, parameter);
      }
    }
    return new PlanEffect(effect.type(), true, clock, numbers, settings);
  }

  @SuppressWarnings("unchecked") // only numbers can be keyframed
  private static Parameter<Double> number(Parameter<?> parameter) {
    return (Parameter<Double>) parameter;
  }

  private static <T> JsonObject with(JsonObject settings, Effect effect, Parameter<T> parameter) {
    return settings.with(parameter.key(), parameter.type().write(effect.get(parameter)));
  }

  private static JsonObject unknown(Effect effect) {
    return effect
        .props()
        .without(Effect.TYPE.key())
        .without(Effect.ENABLED.key())
        .without(Effect.ORDER.key());
  }
}
