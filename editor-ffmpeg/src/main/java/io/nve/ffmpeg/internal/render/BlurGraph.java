package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.graph.GraphSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The filter graph of a Gaussian blur of planar R'G'B', as data. Alpha is blurred too, and colours
 * weighted by it, so that the colour of what cannot be seen does not bleed into the edge.
 */
final class BlurGraph {
  static final String IN = "in";
  static final String OUT = "out";

  private BlurGraph() {}

  /**
   * Returns the graph for pictures of a size; {@code sigma} is the standard deviation in pixels.
   */
  static GraphSpec of(int width, int height, boolean alpha, double sigma) {
    GraphSpec.Builder graph =
        GraphSpec.builder()
            .node(IN, "buffer", source(width, height, alpha))
            .node("blur", "gblur", Map.of("sigma", Double.toString(sigma), "steps", "3"))
            .node(OUT, "buffersink", Map.of());
    if (!alpha) {
      return graph.chain(IN, "blur", OUT).build();
    }
    return graph
        .node("weigh", "premultiply", Map.of("inplace", "1"))
        .node("unweigh", "unpremultiply", Map.of("inplace", "1"))
        .chain(IN, "weigh", "blur", "unweigh", OUT)
        .build();
  }

  private static Map<String, String> source(int width, int height, boolean alpha) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("width", Integer.toString(width));
    options.put("height", Integer.toString(height));
    options.put("pix_fmt", alpha ? "gbrap" : "gbrp");
    options.put("time_base", "1/1");
    options.put("range", "pc");
    options.put("colorspace", "gbr");
    return options;
  }
}
