package io.nve.testkit.notation;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.EntityKind;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import io.nve.model.SpeedMap;
import io.nve.model.Unit;
import java.util.Optional;

/**
 * What times are counted in.
 *
 * @param ticks how many ticks one is
 */
record Units(long ticks) {
  /** After a number that counts ticks where others count units. */
  private static final String EXACT = "t";

  /** After a number of units in a property. */
  private static final String MARK = "f";

  private static final String FREEZE = "freeze ";

  long read(String text) {
    return text.endsWith(EXACT)
        ? Long.parseLong(text.substring(0, text.length() - 1))
        : Long.parseLong(text) * ticks;
  }

  String write(long time) {
    return time % ticks == 0 ? Long.toString(time / ticks) : time + EXACT;
  }

  /** Returns properties with texts such as {@code "5f"} as the times that they are. */
  JsonObject readTimes(EntityKind kind, JsonObject props) {
    JsonObject result = props;
    for (int i = 0; i < props.size(); i++) {
      String key = props.keyAt(i);
      if (props.valueAt(i) instanceof Json.Str text) {
        if (isTime(kind, key)) {
          result = result.with(key, Json.of(marked(text.value())));
        } else if (key.equals(Clip.SPEED.key())) {
          result = result.with(key, speed(text.value()));
        }
      }
    }
    return result;
  }

  private long marked(String text) {
    return read(text.substring(0, text.length() - MARK.length()));
  }

  /** Reads {@code 2}, {@code -1/2} or {@code freeze 13f}. */
  private Json speed(String text) {
    if (text.startsWith(FREEZE)) {
      return Clip.SPEED.write(new SpeedMap.Freeze(marked(text.substring(FREEZE.length()))));
    }
    int slash = text.indexOf('/');
    long numerator = Long.parseLong(slash < 0 ? text : text.substring(0, slash));
    long denominator = slash < 0 ? 1 : Long.parseLong(text.substring(slash + 1));
    return Clip.SPEED.write(new SpeedMap.Constant(numerator, denominator));
  }

  private Json speed(JsonObject map) {
    return switch (Clip.SPEED.in(JsonObject.of(Clip.SPEED.key(), map))) {
      case SpeedMap.Constant speed ->
          Json.of(speed.numerator() + (speed.denominator() == 1 ? "" : "/" + speed.denominator()));
      case SpeedMap.Freeze freeze -> Json.of(FREEZE + write(freeze.at()) + MARK);
      default -> map;
    };
  }

  JsonObject writeTimes(EntityKind kind, JsonObject props) {
    JsonObject result = props;
    for (int i = 0; i < props.size(); i++) {
      String key = props.keyAt(i);
      if (isTime(kind, key) && props.valueAt(i) instanceof Json.Int time) {
        result = result.with(key, Json.of(write(time.value()) + MARK));
      } else if (key.equals(Clip.SPEED.key()) && props.valueAt(i) instanceof JsonObject map) {
        result = result.with(key, speed(map));
      }
    }
    return result;
  }

  private static boolean isTime(EntityKind kind, String key) {
    Optional<Parameter<?>> parameter = Registry.parameter(kind, key);
    return parameter.isPresent() && parameter.get().unit() == Unit.TICKS;
  }
}
