package io.nve.ffmpeg.internal.title;

import io.nve.ffmpeg.internal.graph.GraphSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The filter graph that draws the lines of a title white on black, as data.
 *
 * <p>Each line is a {@code drawtext} of its own whose text is set as a value and never expanded.
 * Expressions for places hold numbers of ours alone.
 */
final class TextGraph {
  static final String IN = "in";
  static final String OUT = "out";

  private TextGraph() {}

  /**
   * A graph for one mask.
   *
   * @param lines from top to bottom; empty ones take room and draw nothing
   * @param border how far beyond the letters to cover, in whole pixels
   */
  static GraphSpec of(TitleDrawing title, List<String> lines, FontFace font, int border) {
    GraphSpec.Builder graph =
        GraphSpec.builder().node(IN, "buffer", source(title.canvasWidth(), title.canvasHeight()));
    double lineHeight = font.tables().lineHeight() * title.size() * title.lineSpacing();
    double first = firstBaseline(title, lines.size(), lineHeight, font.tables());
    String last = IN;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String name = "line" + i;
        double baseline = first + i * lineHeight;
        graph.node(name, "drawtext", line(title, lines.get(i), font, baseline, border));
        graph.link(last, 0, name, 0);
        last = name;
      }
    }
    return graph.node(OUT, "buffersink", Map.of()).link(last, 0, OUT, 0).build();
  }

  private static Map<String, String> source(int width, int height) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("width", Integer.toString(width));
    options.put("height", Integer.toString(height));
    options.put("pix_fmt", "gray");
    options.put("time_base", "1/1");
    options.put("range", "pc");
    return options;
  }

  private static double firstBaseline(
      TitleDrawing title, int lines, double lineHeight, FontTables font) {
    double ascent = font.ascent() * title.size();
    double descent = font.descent() * title.size();
    double height = ascent + descent + (lines - 1) * lineHeight;
    double free = title.box().height() - height;
    return title.box().y() + free * title.alignY() + ascent;
  }

  private static Map<String, String> line(
      TitleDrawing title, String text, FontFace font, double baseline, int border) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("fontfile", font.file().toString());
    options.put("text", text);
    options.put("expansion", "none");
    options.put("fontsize", number(title.size()));
    options.put("fontcolor", "white");
    options.put("borderw", Integer.toString(border));
    options.put("bordercolor", "white");
    options.put("y_align", "baseline");
    options.put("x", column(title));
    options.put("y", number(Math.floor(baseline + 0.5)));
    return options;
  }

  private static String column(TitleDrawing title) {
    String left = number(title.box().x());
    return title.alignX() == 0
        ? left
        : left + "+(" + number(title.box().width()) + "-text_w)*" + number(title.alignX());
  }

  /** A number as expressions take it: no exponent, three decimals. */
  private static String number(double value) {
    long thousandths = (long) Math.floor(value * 1000 + 0.5);
    String sign = thousandths < 0 ? "-" : "";
    long whole = Math.abs(thousandths) / 1000;
    long rest = Math.abs(thousandths) % 1000;
    return sign + whole + "." + rest / 100 + rest / 10 % 10 + rest % 10;
  }
}
