package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import java.util.ArrayList;
import java.util.List;

/** What no timeline says of a project, kept in the metadata of the file's outermost object. */
final class ProjectWide {
  /** Says that the project was read from a collection, and did not just become one. */
  static final String COLLECTED = "collected";

  private final Exporting exporting;

  ProjectWide(Exporting exporting) {
    this.exporting = exporting;
  }

  /** Returns the settings, media, links and groups. */
  JsonObject own() {
    JsonObjectBuilder own = new JsonObjectBuilder();
    JsonObject settings = exporting.project().settings().props().without(Residue.KEY);
    if (!settings.isEmpty()) {
      own.put("settings", settings);
    }
    if (Residue.of(exporting.project().settings()).has("collection")) {
      own.put(COLLECTED, Json.TRUE);
    }
    put(own, "assets", EntityKind.ASSET);
    put(own, "groups", EntityKind.GROUP);
    put(own, "links", EntityKind.LINK);
    return own.build();
  }

  private void put(JsonObjectBuilder own, String key, EntityKind kind) {
    List<Json> written = new ArrayList<>();
    for (Entity entity : exporting.project().entities()) {
      if (entity.kind() == kind && entity.alive()) {
        written.add(write(entity));
      }
    }
    if (!written.isEmpty()) {
      own.put(key, Json.of(written));
    }
  }

  private static JsonObject write(Entity entity) {
    JsonObject json = JsonObject.of("id", Json.of(entity.id().value()));
    return entity.props().isEmpty() ? json : json.with("props", entity.props());
  }

  /** Returns a root with the transitions that stand at no cut, which no track has written. */
  JsonObject addTransitions(JsonObject root) {
    List<Json> left = new ArrayList<>();
    for (Entity entity : exporting.project().entities()) {
      boolean isLeft =
          entity.kind() == EntityKind.TRANSITION
              && entity.alive()
              && !exporting.isWritten(entity.id());
      if (isLeft) {
        left.add(write(entity));
      }
    }
    if (left.isEmpty()) {
      return root;
    }
    JsonObject metadata = Residue.object(root, "metadata");
    JsonObject own = Residue.object(metadata, Own.KEY);
    JsonObject project = Residue.object(own, "project").with("transitions", Json.of(left));
    return root.with("metadata", metadata.with(Own.KEY, own.with("project", project)));
  }
}
