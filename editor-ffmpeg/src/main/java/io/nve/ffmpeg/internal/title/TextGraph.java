package io.nve.ffmpeg.internal.title;

import io.nve.ffmpeg.internal.graph.GraphSpec;
import java.util.LinkedHashMap;
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
   * @param border how far beyond the letters to cover, in whole pixels
   */
  static GraphSpec of(TitleDrawing title, TitleLayout layout, int border) {
    GraphSpec.Builder graph = GraphSpec.builder().node(IN, "buffer", source(layout));
    String last = IN;
    for (int i = 0; i < layout.lines().size(); i++) {
      if (!layout.lines().get(i).isBlank()) {
        String name = "line" + i;
        graph.node(name, "drawtext", line(title, layout, i, border));
        graph.link(last, 0, name, 0);
        last = name;
      }
    }
    return graph.node(OUT, "buffersink", Map.of()).link(last, 0, OUT, 0).build();
  }

  private static Map<String, String> source(TitleLayout layout) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("width", Integer.toString(layout.sheetWidth()));
    options.put("height", Integer.toString(layout.sheetHeight()));
    options.put("pix_fmt", "gray");
    options.put("time_base", "1/1");
    options.put("range", "pc");
    return options;
  }

  private static Map<String, String> line(
      TitleDrawing title, TitleLayout layout, int line, int border) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("fontfile", layout.font().file().toString());
    options.put("text", layout.lines().get(line));
    options.put("expansion", "none");
    options.put("fontsize", number(title.size()));
    options.put("fontcolor", "white");
    options.put("borderw", Integer.toString(border));
    options.put("bordercolor", "white");
    options.put("y_align", "baseline");
    options.put("x", column(title, layout));
    options.put("y", number(Math.floor(layout.baseline(line) + 0.5)));
    return options;
  }

  private static String column(TitleDrawing title, TitleLayout layout) {
    String left = number(layout.blockLeft());
    return title.align() == 0
        ? left
        : left + "+(" + number(layout.blockWidth()) + "-text_w)*" + number(title.align());
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
