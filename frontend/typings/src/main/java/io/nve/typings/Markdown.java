package io.nve.typings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects text into paragraphs, items and fenced blocks, and wraps it. */
final class Markdown {
  private static final int WIDTH = 92;

  /** What wrapping must not break: links and code with spaces in them. */
  private static final Pattern WORD =
      Pattern.compile("(?:\\{@[^}]*}|`[^`]*`|\\[[^]]*]\\([^)]*\\)|\\S)+");

  private static final Pattern BLANK_ENDS = Pattern.compile("\\A(?:[ \\t]*\n)+|\\s+\\z");

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String prefix = "";
  private boolean tight;
  private boolean afterItem;

  /** Adds words to the paragraph. */
  void text(String more) {
    text.append(more);
  }

  /** Ends the paragraph. */
  void end() {
    if (!text.toString().isBlank()) {
      if (!tight) {
        gap();
      }
      wrap(text.toString());
      afterItem = !prefix.isEmpty();
    }
    text.setLength(0);
    prefix = "";
    tight = false;
  }

  /** Begins an item of a list. */
  void item(String bullet) {
    end();
    prefix = bullet;
    tight = afterItem;
  }

  /** Begins a block tag, with what stands before its text; tags stand close together. */
  void tag(String name) {
    end();
    tight = !lines.isEmpty() && lines.stream().anyMatch(line -> line.startsWith("@"));
    text.append(name).append(' ');
  }

  /** Adds a block of code. */
  void fence(String language, String code) {
    end();
    gap();
    afterItem = false;
    lines.add("```" + language);
    BLANK_ENDS.matcher(code).replaceAll("").stripIndent().lines().forEach(lines::add);
    lines.add("```");
  }

  Comment comment() {
    end();
    return new Comment(lines);
  }

  private void gap() {
    if (!lines.isEmpty()) {
      lines.add("");
    }
  }

  private void wrap(String paragraph) {
    String rest = " ".repeat(prefix.length());
    StringBuilder line = new StringBuilder(prefix);
    boolean empty = true;
    Matcher words = WORD.matcher(paragraph);
    while (words.find()) {
      String word = words.group().replaceAll("\\s+", " ");
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
  }
}
