package io.nve.codec;

import io.nve.error.ErrorCode;

/** Names of formats with their versions, written {@code name/version}. */
final class Schemas {
  private static final String KEY = "schema";

  private Schemas() {}

  /** Checks that a document says it is of a schema, and not of a newer version of it. */
  static void check(Fields document, String expected) {
    String found = document.text(KEY);
    if (found.equals(expected)) {
      return;
    }
    String name = expected.substring(0, expected.indexOf('/') + 1);
    if (found.startsWith(name) && isVersion(found, name.length())) {
      throw document.at(
          KEY,
          ErrorCode.UNSUPPORTED_VERSION,
          "The document is of another version than " + expected);
    }
    throw document.at(KEY, document.code(), "The document is no " + expected);
  }

  private static boolean isVersion(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < text.length();
  }
}
