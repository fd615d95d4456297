package io.nve.codec;

import io.nve.json.CanonicalReader;
import io.nve.json.Json;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.ProjectSettings;
import io.nve.model.PropertyTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a project straight into entities, if it is as {@link ProjectCodec} writes it.
 * Anything else is an error of any code, good documents among it: whoever catches one has to read
 * the text by its tree.
 */
final class ProjectStream {
  private final CanonicalReader in;
  private final CodecLimits limits;
  private final List<Entity>[] lists;
  private final EntityShape shape = new EntityShape(EntityKind.PROJECT);
  private int count;
  private boolean named;

  @SuppressWarnings({"unchecked", "rawtypes"}) // there is no array of a generic type
  private ProjectStream(CanonicalReader in, CodecLimits limits) {
    this.in = in;
    this.limits = limits;
    lists = new List[EntityList.ALL.size()];
  }

  /** Returns the entities that a text describes, in the order in which a tree's would be read. */
  static List<Entity> entities(CanonicalReader in, CodecLimits limits) {
    return new ProjectStream(in, limits).entities();
  }

  private List<Entity> entities() {
    in.beginObject();
    int place = 0;
    for (String key = in.key(); key != null; key = in.key()) {
      take(shape.field(place++, key), key);
    }
    List<Entity> all = new ArrayList<>(count + 1);
    all.add(new ProjectSettings(in.keptSince(0)));
    in.end();
    if (!named) {
      throw CanonicalReader.refuse();
    }
    for (List<Entity> list : lists) {
      if (list != null) {
        all.addAll(list);
      }
    }
    return all;
  }

  private void take(EntityCodec.Field field, String key) {
    switch (field) {
      case PROPERTY -> {
        Json value = in.value();
        PropertyTypes.check(key, value);
        in.keep(key, value);
      }
      case SCHEMA -> {
        if (!in.text().equals(ProjectCodec.SCHEMA)) {
          throw CanonicalReader.refuse();
        }
        named = true;
      }
      case LIST -> {
        EntityList list = EntityList.of(key);
        if (list != null) {
          lists[list.place()] = list(list.kind());
        }
      }
      default -> throw CanonicalReader.refuse();
    }
  }

  private List<Entity> list(EntityKind kind) {
    List<Entity> list = new ArrayList<>();
    EntityStream stream = new EntityStream(in, kind);
    in.beginArray();
    while (in.item()) {
      if (++count > limits.entities()) {
        throw CanonicalReader.refuse();
      }
      list.add(stream.next());
    }
    return list;
  }
}
