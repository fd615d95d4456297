package io.nve.typings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A TSDoc comment.
 *
 * @param lines its lines, without the stars
 */
record Comment(List<String> lines) {
  static final Comment NONE = new Comment(List.of());

  Comment {
    lines = List.copyOf(lines);
  }

  /** Returns a comment of some Markdown, in which blank lines part paragraphs. */
  static Comment of(String markdown) {
    return markdown.isBlank() ? NONE : new Comment(Arrays.asList(markdown.strip().split("\n", -1)));
  }

  /** Returns this comment with more below, behind a blank line. */
  Comment and(Comment more) {
    if (lines.isEmpty() || more.lines.isEmpty()) {
      return lines.isEmpty() ? more : this;
    }
    List<String> both = new ArrayList<>(lines);
    both.add("");
    both.addAll(more.lines);
    return new Comment(both);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Returns the comment as it stands in a file at an indentation, with a line break behind it. */
  String at(String indent) {
    if (lines.isEmpty()) {
      return "";
    }
    // Nothing within a comment may look like its end.
    List<String> safe = lines.stream().map(line -> line.replace("*/", "*\u200b/")).toList();
    if (safe.size() == 1) {
      return indent + "/** " + safe.get(0) + " */\n";
    }
    StringBuilder out = new StringBuilder(indent).append("/**\n");
    for (String line : safe) {
      out.append(indent).append(line.isEmpty() ? " *" : " * " + line).append('\n');
    }
    return out.append(indent).append(" */\n").toString();
  }
}
