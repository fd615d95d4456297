package io.nve.ffmpeg.internal.graph;

import java.util.Set;
import java.util.TreeSet;

/**
 * The filters that graphs may use.
 *
 * <p>libavfilter has hundreds, and some of them open files or take commands from their input. These
 * here compute on what they are given; {@code drawtext} reads one font file of ours besides.
 */
public final class AllowedFilters {
  private static final Set<String> NAMES =
      Set.of(
          "abuffer",
          "abuffersink",
          "aformat",
          "anull",
          "aresample",
          "atempo",
          "buffer",
          "buffersink",
          "drawtext",
          "format",
          "gblur",
          "null",
          "premultiply",
          "scale",
          "unpremultiply");

  private AllowedFilters() {}

  /** The names in alphabetical order. */
  public static Set<String> names() {
    return new TreeSet<>(NAMES);
  }

  static void check(String filter) {
    if (!NAMES.contains(filter)) {
      throw new IllegalArgumentException("not an allowed filter: " + filter);
    }
  }
}
