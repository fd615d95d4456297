package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Takes numbers that only OpenTimelineIO's JSON has, not-a-number and the infinities, into strict
 * JSON, as {@code {"$number": "NaN"}}, and back. An object that looks like that already is wrapped
 * once more.
 */
final class OddNumbers {
  private static final String KEY = "$number";

  private OddNumbers() {}

  /** Returns a tree that strict JSON can say. */
  static Json hide(Json json) {
    return switch (json) {
      case Json.Real real when !Double.isFinite(real.value()) ->
          JsonObject.of(KEY, Json.of(Double.toString(real.value())));
      case JsonObject object when isHidden(object) ->
          JsonObject.of(KEY, inside(object, OddNumbers::hide));
      default -> inside(json, OddNumbers::hide);
    };
  }

  /** Returns the tree that {@link #hide} was given. */
  static Json show(Json json) {
    if (json instanceof JsonObject object && isHidden(object)) {
      return switch (object.valueAt(0)) {
        case Json.Str text when text.value().equals("NaN") -> Json.of(Double.NaN);
        case Json.Str text when text.value().equals("Infinity") ->
            Json.of(Double.POSITIVE_INFINITY);
        case Json.Str text when text.value().equals("-Infinity") ->
            Json.of(Double.NEGATIVE_INFINITY);
        case JsonObject wrapped when isHidden(wrapped) -> inside(wrapped, OddNumbers::show);
        default -> inside(json, OddNumbers::show);
      };
    }
    return inside(json, OddNumbers::show);
  }

  /** Returns a tree with null for what strict JSON cannot say. */
  static Json drop(Json json) {
    return json instanceof Json.Real real && !Double.isFinite(real.value())
        ? Json.NULL
        : inside(json, OddNumbers::drop);
  }

  private static boolean isHidden(JsonObject object) {
    return object.size() == 1 && object.keyAt(0).equals(KEY);
  }

  private static Json inside(Json json, UnaryOperator<Json> change) {
    if (json instanceof JsonObject object) {
      JsonObject result = object;
      for (int i = 0; i < object.size(); i++) {
        result = result.with(object.keyAt(i), change.apply(object.valueAt(i)));
      }
      return result;
    }
    if (json instanceof Json.Arr array) {
      List<Json> values = new ArrayList<>(array.values().size());
      for (Json value : array.values()) {
        values.add(change.apply(value));
      }
      return Json.of(values);
    }
    return json;
  }
}
