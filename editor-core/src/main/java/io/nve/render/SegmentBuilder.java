package io.nve.render;

import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the rows of strips into segments. */
final class SegmentBuilder {
  private final RenderPlan plan;
  private final List<Strip> strips;
  private final PictureHash hash;
  private final @Nullable Strip[] rows;
  private final ContentHash[] contents;

  SegmentBuilder(RenderPlan plan, List<Strip> strips) {
    this.plan = plan;
    this.strips = new ArrayList<>(strips);
    this.strips.sort(Comparator.comparingLong(Strip::firstFrame));
    this.hash = new PictureHash(plan);
    this.rows = new Strip[rows(strips)];
    this.contents = new ContentHash[rows.length];
  }

  List<Segment> segments(long frames) {
    List<Segment> segments = new ArrayList<>();
    int next = 0;
    long[] edges = edges(frames);
    for (int i = 0; i + 1 < edges.length; i++) {
      while (next < strips.size() && strips.get(next).firstFrame() <= edges[i]) {
        Strip strip = strips.get(next);
        rows[strip.row()] = strip;
        contents[strip.row()] = hash.content(strip.layer());
        next++;
      }
      segments.add(segment(edges[i], edges[i + 1]));
    }
    return segments;
  }

  private Segment segment(long first, long end) {
    List<Layer> layers = new ArrayList<>();
    List<ContentHash> hashes = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      Strip strip = rows[row];
      if (strip != null && strip.endFrame() > first) {
        layers.add(strip.layer());
        hashes.add(contents[row]);
      }
    }
    TimeRange range = TimeRange.between(plan.rate().ticksAt(first), plan.rate().ticksAt(end));
    ContentHash shown = hash.of(first, end - first, layers, hashes);
    return new Segment(first, end - first, range, layers, shown);
  }

  private static int rows(List<Strip> strips) {
    int rows = 0;
    for (Strip strip : strips) {
      rows = Math.max(rows, strip.row() + 1);
    }
    return rows;
  }

  /** Returns 0, every frame at which a strip starts or ends, and the end, each once. */
  private long[] edges(long frames) {
    long[] all = new long[2 * strips.size() + 2];
    int count = 0;
    for (Strip strip : strips) {
      all[count++] = Math.max(0, Math.min(frames, strip.firstFrame()));
      all[count++] = Math.max(0, Math.min(frames, strip.endFrame()));
    }
    all[count++] = 0;
    all[count] = frames;
    Arrays.sort(all);
    int kept = 0;
    for (long edge : all) {
      if (kept == 0 || all[kept - 1] != edge) {
        all[kept++] = edge;
      }
    }
    return Arrays.copyOf(all, kept);
  }
}
