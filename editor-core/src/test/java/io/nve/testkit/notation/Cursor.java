package io.nve.testkit.notation;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;

/** Reads a line from left to right. */
final class Cursor {
  private final String line;
  private int at;

  Cursor(String line) {
    this.line = line;
  }

  boolean atEnd() {
    skipSpaces();
    return at == line.length();
  }

  /** Returns whether a text comes next, after spaces; if so, it is passed. */
  boolean skip(String text) {
    skipSpaces();
    boolean there = line.startsWith(text, at);
    at += there ? text.length() : 0;
    return there;
  }

  void require(String text) {
    if (!skip(text)) {
      throw fault("expected " + text);
    }
  }

  /** Returns what comes next, after spaces, up to one of some characters, a space or the end. */
  String word(String ends) {
    skipSpaces();
    int start = at;
    while (at < line.length() && line.charAt(at) != ' ' && ends.indexOf(line.charAt(at)) < 0) {
      at++;
    }
    if (start == at) {
      throw fault("expected a word");
    }
    return line.substring(start, at);
  }

  /** Returns what comes next up to a text, which is passed. */
  String upTo(String end) {
    int found = line.indexOf(end, at);
    if (found < 0) {
      throw fault("expected " + end);
    }
    String between = line.substring(at, found);
    at = found + end.length();
    return between.trim();
  }

  boolean isAt(char first) {
    skipSpaces();
    return at < line.length() && line.charAt(at) == first;
  }

  /** Returns the text in quotation marks that comes next. */
  String quoted() {
    int end = endOfString(at);
    String text = line.substring(at, end);
    at = end;
    return ((Json.Str) JsonReader.read(text)).value();
  }

  /** Returns the object in braces that comes next, or an empty one. */
  JsonObject object() {
    return isAt('{') ? (JsonObject) bracketed() : JsonObject.EMPTY;
  }

  /** Returns the object or array that comes next. */
  Json bracketed() {
    int end = at;
    int depth = 0;
    do {
      char c = end < line.length() ? line.charAt(end) : 0;
      switch (c) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case 0 -> throw fault("a bracket is not closed");
        default -> {}
      }
      end = c == '"' ? endOfString(end) : end + 1;
    } while (depth > 0);
    String text = line.substring(at, end);
    at = end;
    return JsonReader.read(text);
  }

  private int endOfString(int start) {
    int end = start + 1;
    while (end < line.length() && line.charAt(end) != '"') {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= line.length()) {
      throw fault("a text is not closed");
    }
    return end + 1;
  }

  private void skipSpaces() {
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
  }

  IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(
        what + " at character " + (at + 1) + " of the line: " + line);
  }
}
