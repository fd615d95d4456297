package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.CanonicalReader;
import io.nve.json.CanonicalWriter;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.json.JsonReader;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Projects as JSON text. Equal projects give equal text, and decoding gives back an equal project:
 * deleted entities, unknown fields and values out of range included.
 *
 * <pre>{@code
 * String text = ProjectCodec.encode(project);
 * Project same = ProjectCodec.decode(text);
 * }</pre>
 *
 * <p>The format is described in {@code docs/formats/project.md}.
 */
public final class ProjectCodec {
  /** The name and version that a document begins with. */
  public static final String SCHEMA = "nve-project/1";

  private ProjectCodec() {}

  /** Returns a project as canonical JSON. */
  public static String encode(Project project) {
    CanonicalWriter out = new CanonicalWriter();
    ProjectWriter.write(project, out);
    return out.toString();
  }

  /** Returns a project as a JSON tree. */
  public static JsonObject toJson(Project project) {
    JsonObjectBuilder document = new JsonObjectBuilder();
    document.put("schema", Json.of(SCHEMA));
    document.putAll(EntityCodec.writtenProps(project.settings()));
    List<Entity> entities = project.entities();
    for (EntityList list : EntityList.ALL) {
      List<Json> written = new ArrayList<>();
      for (Entity entity : entities) {
        if (entity.kind() == list.kind()) {
          written.add(EntityCodec.write(entity));
        }
      }
      if (!written.isEmpty()) {
        document.put(list.key(), Json.of(written));
      }
    }
    return document.build();
  }

  /**
   * Returns the project that a text describes, within {@link CodecLimits#PROJECT}.
   *
   * @throws EditorException as {@link #decode(String, CodecLimits)}
   */
  public static Project decode(String text) {
    return decode(text, CodecLimits.PROJECT);
  }

  /**
   * Returns the project that a text describes.
   *
   * @throws EditorException with the path in the document: {@code BAD_JSON}, {@code BAD_DOCUMENT},
   *     {@code UNSUPPORTED_VERSION}, {@code INVALID_ID}, {@code INVALID_VALUE}, {@code
   *     TIME_OVERFLOW} or a {@code LIMIT_} code
   */
  public static Project decode(String text, CodecLimits limits) {
    try {
      return of(ProjectStream.entities(CanonicalReader.of(text, limits.json()), limits));
    } catch (EditorException e) {
      // It is not as we write it. Reading it by its tree says whether anything is wrong, and what.
      return fromJson(JsonReader.read(text, limits.json()), limits);
    }
  }

  /**
   * Returns the project that a text describes, given its UTF-8 bytes.
   *
   * @throws EditorException as {@link #decode(String, CodecLimits)}
   */
  public static Project decode(byte[] utf8, CodecLimits limits) {
    try {
      return of(ProjectStream.entities(CanonicalReader.of(utf8, limits.json()), limits));
    } catch (EditorException e) {
      return fromJson(JsonReader.read(utf8, limits.json()), limits);
    }
  }

  /**
   * Returns the project that a JSON tree describes.
   *
   * @throws EditorException as {@link #decode(String, CodecLimits)}
   */
  public static Project fromJson(Json json, CodecLimits limits) {
    Fields document = Fields.of(json, ErrorCode.BAD_DOCUMENT);
    Schemas.check(document, SCHEMA);
    List<Entity> entities = new ArrayList<>();
    entities.add(EntityCodec.read(EntityKind.PROJECT, document));
    for (EntityList list : EntityList.ALL) {
      List<Json> items = document.arrayOrNone(list.key());
      for (int i = 0; i < items.size(); i++) {
        try {
          checkCount(entities.size(), limits);
          entities.add(
              EntityCodec.read(list.kind(), Fields.of(items.get(i), ErrorCode.BAD_DOCUMENT)));
        } catch (EditorException e) {
          throw e.under(Integer.toString(i)).under(list.key());
        }
      }
    }
    return of(entities);
  }

  private static Project of(List<Entity> entities) {
    checkTracks(entities);
    Project project = Project.of(entities);
    if (project.size() < entities.size()) {
      throw twice(entities);
    }
    return project;
  }

  private static void checkCount(int count, CodecLimits limits) {
    if (count > limits.entities()) {
      throw new EditorException(
          ErrorCode.LIMIT_ENTITIES, "The project has more than " + limits.entities() + " entities");
    }
  }

  /** Returns the error that points to the first entity whose id another one before it has. */
  private static EditorException twice(List<Entity> entities) {
    Set<Id> ids = new LinkedHashSet<>();
    Map<EntityKind, Integer> counts = new TreeMap<>();
    for (Entity entity : entities) {
      int index = counts.merge(entity.kind(), 1, Integer::sum) - 1;
      EntityList list = EntityList.of(entity.kind());
      if (!ids.add(entity.id()) && list != null) {
        return new EditorException(ErrorCode.BAD_DOCUMENT, "Two entities have this id")
            .under("id")
            .under(Integer.toString(index))
            .under(list.key());
      }
    }
    throw new IllegalStateException("Every entity has its own id");
  }

  private static void checkTracks(List<Entity> entities) {
    Set<Id> tracks = new LinkedHashSet<>();
    int clips = 0;
    for (Entity entity : entities) {
      if (entity instanceof Track) {
        tracks.add(entity.id());
      } else if (entity instanceof Clip clip) {
        if (!tracks.contains(clip.track())) {
          throw new EditorException(ErrorCode.BAD_DOCUMENT, "There is no such track")
              .under("track")
              .under(Integer.toString(clips))
              .under(EntityList.CLIPS.key());
        }
        clips++;
      }
    }
  }
}
