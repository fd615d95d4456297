package io.nve.typings;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One literal of a union.
 *
 * @param text the literal without its quotes
 * @param comment what it means
 */
record Literal(String text, Comment comment) {
  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Returns a type that is one of some literals. */
  static Declaration union(String name, Comment comment, List<Literal> literals) {
    String code =
        literals.stream()
            .map(each -> each.comment.at("  ") + "  | " + quoted(each.text))
            .collect(Collectors.joining("\n", "export type " + name + " =\n", ";\n"));
    return Declaration.of(name, comment, code);
  }
}
