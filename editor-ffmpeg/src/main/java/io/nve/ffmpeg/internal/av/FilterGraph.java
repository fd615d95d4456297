package io.nve.ffmpeg.internal.av;

import io.nve.ffmpeg.internal.graph.FilterLink;
import io.nve.ffmpeg.internal.graph.FilterNode;
import io.nve.ffmpeg.internal.graph.GraphSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avfilter.AVFilter;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Owns an {@code AVFilterGraph} made from a {@link GraphSpec}.
 *
 * <p>Every option is set by name as a value; the parser of filter strings is never called, so
 * quotes, colons and brackets in a value are just characters.
 */
public final class FilterGraph implements AutoCloseable {
  private static final int COMMAND_REPLY = 256;

  private final AVFilterGraph graph;
  private final Map<String, AVFilterContext> contexts = new LinkedHashMap<>();
  private boolean closed;

  /** Makes and configures all filters of {@code spec}, each working on one thread. */
  public FilterGraph(GraphSpec spec) {
    Libav.load();
    graph = AvError.allocated(avfilter.avfilter_graph_alloc(), "allocate a filter graph");
    graph.nb_threads(1);
    try {
      spec.nodes().forEach(this::add);
      spec.links().forEach(this::join);
      AvError.check(avfilter.avfilter_graph_config(graph, null), "configure a filter graph");
    } catch (AvException e) {
      close();
      throw e;
    }
  }

  private void add(FilterNode node) {
    AVFilter filter =
        AvError.allocated(avfilter.avfilter_get_by_name(node.filter()), "find " + node.filter());
    AVFilterContext context =
        AvError.allocated(
            avfilter.avfilter_graph_alloc_filter(graph, filter, node.name()),
            "allocate " + node.filter());
    node.options()
        .forEach((name, value) ->
            AvError.check(
                avutil.av_opt_set(context, name, value, avutil.AV_OPT_SEARCH_CHILDREN),
                "set " + node.filter() + " " + name));
    AvError.check(
        avfilter.avfilter_init_dict(context, (AVDictionary) null), "start " + node.filter());
    contexts.put(node.name(), context);
  }

  private void join(FilterLink link) {
    int code =
        avfilter.avfilter_link(
            context(link.from()), link.output(), context(link.to()), link.input());
    AvError.check(code, "link " + link.print());
  }

  /**
   * Gives a frame to a source node; the caller keeps the frame and its contents.
   *
   * @param frame the frame, or null to say that no more will come
   */
  public void push(String source, @Nullable Frame frame) {
    int code =
        avfilter.av_buffersrc_add_frame_flags(
            context(source),
            frame == null ? null : frame.raw(),
            avfilter.AV_BUFFERSRC_FLAG_KEEP_REF);
    AvError.check(code, "feed a filter graph");
  }

  /** Takes the next frame from a sink node into {@code into}; false when there is none yet. */
  public boolean pull(String sink, Frame into) {
    int code = avfilter.av_buffersink_get_frame(context(sink), into.raw());
    if (code == AvError.AGAIN || code == AvError.EOF) {
      return false;
    }
    AvError.check(code, "run a filter graph");
    return true;
  }

  /** Changes an option of a node between frames, where the filter allows it. */
  public void command(String node, String name, String value) {
    byte[] reply = new byte[COMMAND_REPLY];
    int code =
        avfilter.avfilter_graph_send_command(graph, node, name, value, reply, reply.length, 0);
    AvError.check(code, "command " + name);
  }

  private AVFilterContext context(String name) {
    AVFilterContext context = contexts.get(name);
    if (context == null) {
      throw new IllegalArgumentException("no node is called " + name);
    }
    return context;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avfilter.avfilter_graph_free(graph);
    }
  }
}
