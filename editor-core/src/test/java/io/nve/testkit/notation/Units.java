package io.nve.testkit.notation;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.EntityKind;
import io.nve.model.Parameter;
import io.nve.model.Registry;
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
      if (isTime(kind, key) && props.valueAt(i) instanceof Json.Str text) {
        String number = text.value().substring(0, text.value().length() - MARK.length());
        result = result.with(key, Json.of(read(number)));
      }
    }
    return result;
  }

  JsonObject writeTimes(EntityKind kind, JsonObject props) {
    JsonObject result = props;
    for (int i = 0; i < props.size(); i++) {
      String key = props.keyAt(i);
      if (isTime(kind, key) && props.valueAt(i) instanceof Json.Int time) {
        result = result.with(key, Json.of(write(time.value()) + MARK));
      }
    }
    return result;
  }

  private static boolean isTime(EntityKind kind, String key) {
    Optional<Parameter<?>> parameter = Registry.parameter(kind, key);
    return parameter.isPresent() && parameter.get().unit() == Unit.TICKS;
  }
}
