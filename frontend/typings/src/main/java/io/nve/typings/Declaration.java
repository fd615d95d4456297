package io.nve.typings;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One exported declaration of TypeScript.
 *
 * @param name what it declares
 * @param text all of it, its comment first
 */
record Declaration(String name, String text) {
  /** What is no code: comments, and literals in quotes. */
  private static final Pattern NO_CODE =
      Pattern.compile("/\\*.*?\\*/|//[^\n]*|'(?:[^'\\\\\n]|\\\\.)*'", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*");

  /** Returns a declaration under its comment. */
  static Declaration of(String name, Comment comment, String code) {
    return new Declaration(name, comment.at("") + code);
  }

  /**
   * Returns every identifier in it, and whatever its comments link to. Among them are the names of
   * the declarations that it needs.
   */
  Set<String> identifiers() {
    Set<String> found = new LinkedHashSet<>();
    Matcher code = IDENTIFIER.matcher(NO_CODE.matcher(text).replaceAll(" "));
    while (code.find()) {
      found.add(code.group());
    }
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      found.add(links.group(1));
    }
    return found;
  }
}
