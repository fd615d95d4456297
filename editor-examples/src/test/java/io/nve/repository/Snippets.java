package io.nve.repository;

import io.nve.repository.Snippet.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the fenced blocks of a Markdown document. */
final class Snippets {

  private static final Pattern FENCE = Pattern.compile("( *)(```+)\\s*(\\w*).*");
  private static final Pattern MARK = Pattern.compile("\\s*<!--\\s*snippet:\\s*(.*?)\\s*-->\\s*");

  private Snippets() {}

  static List<Snippet> in(Path document) {
    return in(document, Repository.lines(document));
  }

  static List<Snippet> in(Path document, List<String> lines) {
    List<Snippet> found = new ArrayList<>();
    Use use = Use.RUN;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher mark = MARK.matcher(line);
      Matcher fence = FENCE.matcher(line);
      if (mark.matches()) {
        use = use(mark.group(1), Repository.name(document) + ":" + (i + 1));
      } else if (fence.matches()) {
        int end = closing(lines, i, fence.group(2), Repository.name(document));
        List<String> code =
            lines.subList(i + 1, end).stream()
                .map(indented -> unindent(indented, fence.group(1)))
                .toList();
        found.add(new Snippet(document, i + 2, fence.group(3), use, code));
        use = Use.RUN;
        i = end;
      } else if (!line.isBlank()) {
        use = Use.RUN;
      }
    }
    return List.copyOf(found);
  }

  private static Use use(String mark, String place) {
    if (mark.equals("compile-only")) {
      return Use.COMPILE_ONLY;
    }
    if (mark.matches("skip because \\S.*")) {
      return Use.SKIP;
    }
    throw new IllegalArgumentException(
        place + ": a snippet is marked 'compile-only' or 'skip because …', not '" + mark + "'");
  }

  private static int closing(List<String> lines, int open, String fence, String document) {
    for (int i = open + 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(fence)) {
        return i;
      }
    }
    throw new IllegalArgumentException(document + ":" + (open + 1) + ": the block has no end");
  }

  private static String unindent(String line, String indent) {
    return line.startsWith(indent) ? line.substring(indent.length()) : line.stripLeading();
  }
}
