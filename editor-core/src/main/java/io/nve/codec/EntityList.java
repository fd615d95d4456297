package io.nve.codec;

import io.nve.model.EntityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of a document that holds the entities of one kind.
 *
 * @param key its key
 * @param kind the kind
 * @param place which of the lists is read first, from 0
 */
record EntityList(String key, EntityKind kind, int place) {
  static final EntityList CLIPS = new EntityList("clips", EntityKind.CLIP, 3);

  /** All lists, each at its place. */
  static final List<EntityList> ALL =
      List.of(
          new EntityList("assets", EntityKind.ASSET, 0),
          new EntityList("sequences", EntityKind.SEQUENCE, 1),
          new EntityList("tracks", EntityKind.TRACK, 2),
          CLIPS,
          new EntityList("transitions", EntityKind.TRANSITION, 4),
          new EntityList("links", EntityKind.LINK, 5),
          new EntityList("groups", EntityKind.GROUP, 6));

  /** Returns the list that has a key, if there is one. */
  static @Nullable EntityList of(String key) {
    for (EntityList list : ALL) {
      if (list.key.equals(key)) {
        return list;
      }
    }
    return null;
  }

  /** Returns the list that entities of a kind are in; the project itself is in none. */
  static @Nullable EntityList of(EntityKind kind) {
    for (EntityList list : ALL) {
      if (list.kind == kind) {
        return list;
      }
    }
    return null;
  }
}
