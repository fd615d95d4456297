package io.nve.codec;

import io.nve.json.CanonicalReader;
import io.nve.model.EntityKind;
import java.util.Arrays;

/**
 * The keys that the last entity of a list had, in their order, and what each of them means. As
 * entities of one kind have mostly the same keys, each key is looked up and held against the one
 * before it once, not for every entity.
 */
@SuppressWarnings("ReferenceEquality") // the reader gives a key that comes again as the same object
final class EntityShape {
  private final EntityKind kind;
  private String[] keys = new String[16];
  private EntityCodec.Field[] fields = new EntityCodec.Field[16];

  /** How many of the keys were read one after the other, and so are known to be in order. */
  private int known;

  EntityShape(EntityKind kind) {
    this.kind = kind;
  }

  /**
   * Returns what a key means.
   *
   * @param place how many keys of the entity come before it
   */
  EntityCodec.Field field(int place, String key) {
    if (place >= known || keys[place] != key) {
      learn(place, key);
    }
    return fields[place];
  }

  private void learn(int place, String key) {
    if (place > 0 && keys[place - 1].compareTo(key) >= 0) {
      throw CanonicalReader.refuse();
    }
    if (place == keys.length) {
      keys = Arrays.copyOf(keys, 2 * place);
      fields = Arrays.copyOf(fields, 2 * place);
    }
    keys[place] = key;
    fields[place] = EntityCodec.field(kind, key);
    known = place + 1;
  }
}
