package io.nve.ffmpeg.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole filter graph as data.
 *
 * <pre>{@code
 * GraphSpec spec = GraphSpec.builder()
 *     .node("in", "abuffer", Map.of("sample_rate", "48000", …))
 *     .node("speed", "atempo", Map.of("tempo", "1.5"))
 *     .node("out", "abuffersink", Map.of())
 *     .chain("in", "speed", "out")
 *     .build();
 * }</pre>
 *
 * @param nodes the filters
 * @param links how they are joined
 */
public record GraphSpec(List<FilterNode> nodes, List<FilterLink> links) {
  /** Checks that names are unique and that links join nodes that exist. */
  public GraphSpec {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    Map<String, FilterNode> byName = new LinkedHashMap<>();
    for (FilterNode node : nodes) {
      if (byName.put(node.name(), node) != null) {
        throw new IllegalArgumentException("two nodes are called " + node.name());
      }
    }
    for (FilterLink link : links) {
      if (!byName.containsKey(link.from()) || !byName.containsKey(link.to())) {
        throw new IllegalArgumentException("a link to nowhere: " + link.print());
      }
    }
  }

  /** Starts an empty graph. */
  public static Builder builder() {
    return new Builder();
  }

  /** The graph as text, one line for each node and then one for each link. */
  public String print() {
    StringBuilder out = new StringBuilder();
    nodes.forEach(node -> out.append(node.print()).append('\n'));
    links.forEach(link -> out.append(link.print()).append('\n'));
    return out.toString();
  }

  /** Collects nodes and links. */
  public static final class Builder {
    private final List<FilterNode> nodes = new ArrayList<>();
    private final List<FilterLink> links = new ArrayList<>();

    private Builder() {}

    /** Adds a filter. */
    public Builder node(String name, String filter, Map<String, String> options) {
      nodes.add(new FilterNode(name, filter, options));
      return this;
    }

    /** Joins an output to an input. */
    public Builder link(String from, int output, String to, int input) {
      links.add(new FilterLink(from, output, to, input));
      return this;
    }

    /** Joins nodes in a row, each by its first output and input. */
    public Builder chain(String... names) {
      for (int i = 1; i < names.length; i++) {
        link(names[i - 1], 0, names[i], 0);
      }
      return this;
    }

    /** The graph. */
    public GraphSpec build() {
      return new GraphSpec(nodes, links);
    }
  }
}
