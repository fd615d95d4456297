package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Entity;

/** The free data of objects: each key of OpenTimelineIO's is a namespace of ours. */
final class Metadata {
  private Metadata() {}

  /** Returns properties with the metadata of an object among them. */
  static JsonObject toProps(OtioNode node, JsonObject props) {
    JsonObject metadata = node.metadata();
    JsonObject result = props;
    for (int i = 0; i < metadata.size(); i++) {
      String key = metadata.keyAt(i);
      if (!key.equals(Own.KEY)) {
        result = result.with(Entity.metadataKey(key), OddNumbers.hide(metadata.valueAt(i)));
      }
    }
    return result;
  }

  /** Returns the metadata among some properties, with what we say of our own. */
  static JsonObject toJson(JsonObject props, JsonObject own) {
    JsonObjectBuilder metadata = new JsonObjectBuilder();
    for (int i = 0; i < props.size(); i++) {
      if (isForeign(props.keyAt(i))) {
        Json value = OddNumbers.show(props.valueAt(i));
        metadata.put(props.keyAt(i).substring(Entity.METADATA.length()), value);
      }
    }
    if (!own.isEmpty()) {
      metadata.put(Own.KEY, own);
    }
    return metadata.build();
  }

  /** Returns whether a property is metadata that is not ours. */
  static boolean isForeign(String key) {
    return key.startsWith(Entity.METADATA) && !key.equals(Entity.metadataKey(Own.KEY));
  }
}
