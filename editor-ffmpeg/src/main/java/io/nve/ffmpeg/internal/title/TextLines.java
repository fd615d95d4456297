package io.nve.ffmpeg.internal.title;

import java.util.List;

/** Parts a text into lines that can be drawn. */
final class TextLines {
  private TextLines() {}

  /**
   * The lines of a text: one kind of line end, tabs as four spaces, no other control characters,
   * and nothing at a line's end that cannot be seen.
   */
  static List<String> of(String text) {
    StringBuilder out = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\t", "    ")
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .forEach(out::appendCodePoint);
    return List.of(out.toString().split("\n", -1)).stream().map(String::stripTrailing).toList();
  }
}
