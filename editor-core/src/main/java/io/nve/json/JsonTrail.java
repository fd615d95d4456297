package io.nve.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where in the document a reader or writer is, kept so cheaply that only an error spells it. */
final class JsonTrail {
  private @Nullable String[] keys = new @Nullable String[16];
  private int[] indices = new int[16];
  private int depth;

  /** Goes into an object or array and returns how deep that is, from 1. */
  int enter() {
    if (depth == indices.length) {
      keys = Arrays.copyOf(keys, 2 * depth);
      indices = Arrays.copyOf(indices, 2 * depth);
    }
    keys[depth] = null;
    indices[depth] = -1;
    return ++depth;
  }

  void leave() {
    depth--;
  }

  void pointAt(String key) {
    keys[depth - 1] = key;
  }

  void pointAt(int index) {
    indices[depth - 1] = index;
  }

  /** Returns the JSON Pointer (RFC 6901) to the value being read. */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      String key = keys[i];
      if (key != null) {
        pointer.append('/').append(key.replace("~", "~0").replace("/", "~1"));
      } else if (indices[i] >= 0) {
        pointer.append('/').append(indices[i]);
      }
    }
    return pointer.toString();
  }
}
