package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Entity;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What an imported object said that the model has no place for, and how it said what it has: kept
 * under one property, {@value #KEY}, and written again wherever it still holds.
 */
final class Residue {
  static final String KEY = "otio";
  private static final List<String> COMMON =
      List.of(Schema.KEY, "name", "metadata", "effects", "markers", "enabled", "children");

  private Residue() {}

  /** Returns the fields that neither every object has nor are among these. */
  static JsonObject unknown(JsonObject json, List<String> known) {
    JsonObjectBuilder rest = new JsonObjectBuilder();
    for (int i = 0; i < json.size(); i++) {
      String key = json.keyAt(i);
      boolean isDefault = key.equals("color") && json.valueAt(i) instanceof Json.Null;
      if (!COMMON.contains(key) && !known.contains(key) && !isDefault) {
        rest.put(key, json.valueAt(i));
      }
    }
    return rest.build();
  }

  /** Returns properties with a residue, if there is any. */
  static JsonObject add(JsonObject props, JsonObject residue) {
    return residue.isEmpty() ? props : props.with(KEY, OddNumbers.hide(residue));
  }

  /** Returns the residue of an entity, or nothing. */
  static JsonObject of(Entity entity) {
    return of(entity.props());
  }

  static JsonObject of(JsonObject props) {
    return props.get(KEY) instanceof JsonObject hidden
            && OddNumbers.show(hidden) instanceof JsonObject residue
        ? residue
        : JsonObject.EMPTY;
  }

  static JsonObject object(JsonObject residue, String key) {
    return residue.get(key) instanceof JsonObject object ? object : JsonObject.EMPTY;
  }

  /** Returns whether something kept still holds; what is malformed does not. */
  static boolean holds(BooleanSupplier comparison) {
    try {
      return comparison.getAsBoolean();
    } catch (EditorException e) {
      return false;
    }
  }
}
