package io.nve.model;

import io.nve.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/** Properties whose keys are {@code family/ID/field}: things that live inside an entity. */
final class PropertyFamily {
  private PropertyFamily() {}

  /** Returns the ids that have a field in a family; what is no id is passed over. */
  static Set<String> ids(JsonObject props, String prefix) {
    Set<String> ids = new TreeSet<>();
    for (int i = first(props, prefix); i < props.size(); i++) {
      String key = props.keyAt(i);
      if (!key.startsWith(prefix)) {
        break;
      }
      int end = key.indexOf('/', prefix.length());
      if (end > 0 && Id.isValid(key.substring(prefix.length(), end))) {
        ids.add(key.substring(prefix.length(), end));
      }
    }
    return ids;
  }

  /** Returns the properties whose keys begin with a prefix, without it. */
  static JsonObject under(JsonObject props, String prefix) {
    JsonObject found = JsonObject.EMPTY;
    for (int i = first(props, prefix); i < props.size(); i++) {
      String key = props.keyAt(i);
      if (!key.startsWith(prefix)) {
        break;
      }
      found = found.with(key.substring(prefix.length()), props.valueAt(i));
    }
    return found;
  }

  private static int first(JsonObject props, String prefix) {
    int at = props.indexOf(prefix);
    return at < 0 ? -at - 1 : at;
  }
}
