package io.nve.ffmpeg.internal.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One filter of a graph.
 *
 * @param name what links and callers call it, unique in its graph
 * @param filter the kind of filter, one of {@link AllowedFilters}
 * @param options values by option name, in the order they are set; set one by one as values
 */
public record FilterNode(String name, String filter, Map<String, String> options) {
  /** Checks the filter against the allow-list and copies the options. */
  public FilterNode {
    AllowedFilters.check(filter);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** The node as one line, for example {@code t: drawtext text="It's 5:00" x="10"}. */
  public String print() {
    StringBuilder out = new StringBuilder(name).append(": ").append(filter);
    options.forEach((key, value) -> quote(out.append(' ').append(key).append('='), value));
    return out.toString();
  }

  private static void quote(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    out.append('"');
  }
}
