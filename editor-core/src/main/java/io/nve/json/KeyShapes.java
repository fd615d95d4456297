package io.nve.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Key arrays seen lately: objects of the same kind have the same keys and share one array. */
final class KeyShapes {
  private static final int MOST_SLOTS = 256;

  private final String[] @Nullable [] slots;

  KeyShapes(int length) {
    slots = new String[StringPool.slots(length, MOST_SLOTS)] @Nullable [];
  }

  /** Returns an array of the keys from one index up to, not including, another. */
  String[] of(String[] keys, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + keys[i].hashCode();
    }
    int slot = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (slots.length - 1);
    String[] known = slots[slot];
    if (known != null && known.length == to - from && isEqual(known, keys, from)) {
      return known;
    }
    String[] fresh = Arrays.copyOfRange(keys, from, to);
    slots[slot] = fresh;
    return fresh;
  }

  private static boolean isEqual(String[] known, String[] keys, int from) {
    for (int i = 0; i < known.length; i++) {
      if (!known[i].equals(keys[from + i])) {
        return false;
      }
    }
    return true;
  }
}
