package io.nve.codec;

import io.nve.json.CanonicalWriter;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.Project;
import io.nve.model.Track;
import java.util.ArrayList;
import java.util.List;

/** Writes projects as the text of what {@link ProjectCodec#toJson} makes, without making it. */
final class ProjectWriter {
  private final CanonicalWriter out;

  /** The properties of the entity that is being written, and how many of them already are. */
  private JsonObject props = JsonObject.EMPTY;

  private int written;

  private ProjectWriter(CanonicalWriter out) {
    this.out = out;
  }

  static void write(Project project, CanonicalWriter out) {
    new ProjectWriter(out).write(project);
  }

  private void write(Project project) {
    List<List<Entity>> lists = lists(project);
    JsonObjectBuilder top = new JsonObjectBuilder();
    top.putAll(EntityCodec.writtenProps(project.settings()));
    top.put("schema", Json.of(ProjectCodec.SCHEMA));
    for (EntityList list : EntityList.ALL) {
      if (!lists.get(list.place()).isEmpty()) {
        top.put(list.key(), Json.NULL);
      }
    }
    JsonObject document = top.build();
    out.beginObject();
    for (int i = 0; i < document.size(); i++) {
      String key = document.keyAt(i);
      out.key(key);
      EntityList list = EntityList.of(key);
      if (list == null) {
        out.value(document.valueAt(i));
      } else {
        write(lists.get(list.place()));
      }
    }
    out.endObject();
  }

  /** Returns the entities of each list. */
  private static List<List<Entity>> lists(Project project) {
    List<List<Entity>> lists = new ArrayList<>();
    for (int i = 0; i < EntityList.ALL.size(); i++) {
      lists.add(new ArrayList<>());
    }
    for (Entity entity : project.entities()) {
      EntityList list = EntityList.of(entity.kind());
      if (list != null) {
        lists.get(list.place()).add(entity);
      }
    }
    return lists;
  }

  private void write(List<Entity> list) {
    out.beginArray();
    for (int i = 0; i < list.size(); i++) {
      out.item(i);
      write(list.get(i));
    }
    out.endArray();
  }

  /** Writes an entity: its fields in order of their keys, and each property in its turn between. */
  private void write(Entity entity) {
    props = EntityCodec.writtenProps(entity);
    written = 0;
    out.beginObject();
    if (!entity.alive()) {
      turn("alive");
      out.value(Json.FALSE);
    }
    switch (entity) {
      case Clip clip -> write(clip);
      case Track track -> {
        field("carries", track.carries().id());
        field("id", track.id().value());
        field("sequence", track.sequence().value());
      }
      default -> field("id", entity.id().value());
    }
    while (written < props.size()) {
      property();
    }
    out.endObject();
  }

  private void write(Clip clip) {
    if (clip.content() != ClipKind.MEDIA) {
      field("content", clip.content().id());
    }
    field("id", clip.id().value());
    field("in", clip.in());
    field("out", clip.out());
    field("start", clip.start());
    field("track", clip.track().value());
  }

  private void field(String key, String value) {
    turn(key);
    out.text(value);
  }

  private void field(String key, long value) {
    turn(key);
    out.integer(value);
  }

  /** Writes the properties that come before a field, and its key. */
  private void turn(String key) {
    while (written < props.size() && props.keyAt(written).compareTo(key) < 0) {
      property();
    }
    out.key(key);
  }

  private void property() {
    out.key(props.keyAt(written));
    out.value(props.valueAt(written));
    written++;
  }
}
