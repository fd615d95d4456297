package io.nve.ffmpeg.internal.title;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines that fit a width: greedily, at spaces, and inside a word only when it is
 * wider than a whole line.
 */
final class LineBreaker {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final FontTables font;
  private final double size;
  private final double limit;
  private final List<String> lines = new ArrayList<>();
  private StringBuilder line = new StringBuilder();
  private double lineWidth;

  private LineBreaker(FontTables font, double size, double limit) {
    this.font = font;
    this.size = size;
    this.limit = limit;
  }

  /**
   * The lines of a text.
   *
   * @param width in pixels; 0 or less breaks at line ends of the text only
   */
  static List<String> lines(String text, FontTables font, double size, double width) {
    LineBreaker breaker = new LineBreaker(font, size, width > 0 ? width : NO_LIMIT);
    for (String paragraph : plain(text).split("\n", -1)) {
      breaker.paragraph(paragraph);
    }
    return List.copyOf(breaker.lines);
  }

  /** One kind of line end, tabs as spaces, and no other control characters. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    String unified = text.replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    ");
    unified
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private void paragraph(String paragraph) {
    int at = 0;
    while (at < paragraph.length()) {
      int wordStart = at;
      while (at < paragraph.length() && paragraph.charAt(at) == ' ') {
        at++;
      }
      int wordEnd = paragraph.indexOf(' ', at);
      if (wordEnd < 0) {
        wordEnd = paragraph.length();
      }
      word(paragraph.substring(wordStart, at), paragraph.substring(at, wordEnd));
      at = wordEnd;
    }
    endLine();
  }

  private void word(String spaces, String word) {
    double wordWidth = width(word);
    double spaceWidth = width(spaces);
    if (line.length() > 0 && lineWidth + spaceWidth + wordWidth > limit) {
      endLine();
    } else {
      line.append(spaces);
      lineWidth += spaceWidth;
    }
    if (lineWidth + wordWidth <= limit) {
      line.append(word);
      lineWidth += wordWidth;
    } else {
      word.codePoints().forEach(this::character);
    }
  }

  private void character(int codePoint) {
    double advance = font.advance(codePoint) * size;
    if (line.length() > 0 && lineWidth + advance > limit) {
      endLine();
    }
    line.appendCodePoint(codePoint);
    lineWidth += advance;
  }

  private void endLine() {
    lines.add(line.toString());
    line = new StringBuilder();
    lineWidth = 0;
  }

  private double width(String text) {
    return text.codePoints().mapToDouble(font::advance).sum() * size;
  }
}
