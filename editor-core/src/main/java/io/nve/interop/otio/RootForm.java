package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Sequence;
import java.util.List;

/** What the outermost object of a file is. All but a collection are read as one timeline. */
enum RootForm {
  TIMELINE,
  COLLECTION,

  /** A stack without a timeline around it. */
  STACK,

  /** A track or an item by itself. */
  ITEM;

  /** The key of a sequence's residue that names the form. */
  static final String KEY = "form";

  /** Where an item keeps what we say of the timeline around it. */
  private static final String AROUND = "around";

  static RootForm of(OtioNode root) {
    return switch (root.schema()) {
      case "Timeline" -> TIMELINE;
      case "SerializableCollection" -> COLLECTION;
      case "Stack" -> STACK;
      case "Track", "Clip", "Gap" -> ITEM;
      default ->
          throw new EditorException(
              ErrorCode.BAD_INTERCHANGE, "There is no timeline in a " + root.schema());
    };
  }

  static RootForm of(Sequence sequence) {
    String name = Own.text(Residue.of(sequence), KEY);
    return name.equals(STACK.name()) ? STACK : name.equals(ITEM.name()) ? ITEM : TIMELINE;
  }

  /** Returns a root with a timeline around it. */
  JsonObject wrap(JsonObject root) {
    JsonObject own = Own.of(new OtioNode(root, ""));
    return switch (this) {
      case TIMELINE, COLLECTION -> root;
      case STACK -> timeline(root.find("name").orElse(Json.of("")), root, own);
      case ITEM ->
          timeline(Json.of(""), SequenceWriter.stackOf(List.of(root)), Residue.object(own, AROUND));
    };
  }

  private static JsonObject timeline(Json name, JsonObject stack, JsonObject own) {
    return JsonObject.of(Schema.KEY, Json.of("Timeline.1"))
        .with("name", name)
        .with("metadata", JsonObject.of(Own.KEY, own))
        .with("tracks", stack);
  }

  /** Returns the root inside of a timeline; the timeline if it says what the root cannot. */
  JsonObject unwrap(JsonObject timeline) {
    JsonObject stack = Residue.object(timeline, "tracks");
    JsonObject metadata = Residue.object(timeline, "metadata");
    JsonObject own = Residue.object(metadata, Own.KEY);
    if (this == TIMELINE || !Json.NULL.equals(timeline.get("global_start_time"))) {
      return timeline;
    }
    if (this == STACK) {
      JsonObject all = metadata.withAll(Residue.object(stack, "metadata")).with(Own.KEY, own);
      return stack.with("name", timeline.find("name").orElse(Json.of(""))).with("metadata", all);
    }
    boolean isBare =
        stack.get("children") instanceof Json.Arr children
            && children.values().size() == 1
            && metadata.size() == 1
            && stack
                .without("children")
                .equals(SequenceWriter.stackOf(List.of()).without("children"));
    if (!isBare
        || !(((Json.Arr) stack.find("children").orElseThrow()).values().get(0)
            instanceof JsonObject item)) {
      return timeline;
    }
    JsonObject itemMetadata = Residue.object(item, "metadata");
    JsonObject itemOwn = Residue.object(itemMetadata, Own.KEY).with(AROUND, own);
    return item.with("metadata", itemMetadata.with(Own.KEY, itemOwn));
  }
}
