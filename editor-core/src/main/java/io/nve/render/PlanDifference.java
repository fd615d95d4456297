package io.nve.render;

import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where one plan shows or plays something else than another at the same times: what a preview has
 * to draw again and an export has to render again after an edit.
 *
 * <pre>{@code
 * PlanDifference difference = PlanDifference.between(before, after);
 * difference.pictures().forEach(range -> cache.invalidate(range));
 * }</pre>
 *
 * @param pictures the times whose frames differ, sorted, none touching another
 * @param sounds the times whose sound differs, sorted, none touching another
 */
public record PlanDifference(List<TimeRange> pictures, List<TimeRange> sounds) {
  /** Copies the lists. */
  public PlanDifference {
    pictures = List.copyOf(pictures);
    sounds = List.copyOf(sounds);
  }

  /** Compares two plans. Segments that both have are compared by their hashes alone. */
  public static PlanDifference between(RenderPlan before, RenderPlan after) {
    return new PlanDifference(pictures(before, after), sounds(before, after));
  }

  /** Returns whether there is no difference. */
  public boolean isEmpty() {
    return pictures.isEmpty() && sounds.isEmpty();
  }

  private static List<TimeRange> pictures(RenderPlan before, RenderPlan after) {
    List<TimeRange> changed = new ArrayList<>();
    if (!before.rate().equals(after.rate())) {
      add(changed, before.pictureRange().span(after.pictureRange()));
      return changed;
    }
    PictureHash left = new PictureHash(before);
    PictureHash right = new PictureHash(after);
    long common = Math.min(before.frames(), after.frames());
    long frame = 0;
    while (frame < common) {
      Segment old = before.segmentOf(frame);
      Segment now = after.segmentOf(frame);
      long end = Math.min(old.endFrame(), now.endFrame());
      boolean whole = old.firstFrame() == now.firstFrame() && old.endFrame() == now.endFrame();
      boolean same =
          whole
              ? old.hash().equals(now.hash())
              : left.of(frame, end - frame).equals(right.of(frame, end - frame));
      if (!same) {
        add(changed, frames(after, frame, end));
      }
      frame = end;
    }
    add(changed, frames(after, common, Math.max(before.frames(), after.frames())));
    return changed;
  }

  private static TimeRange frames(RenderPlan plan, long first, long end) {
    return TimeRange.between(plan.rate().ticksAt(first), plan.rate().ticksAt(end));
  }

  private static List<TimeRange> sounds(RenderPlan before, RenderPlan after) {
    List<TimeRange> changed = new ArrayList<>();
    if (!before.audio().equals(after.audio())) {
      add(changed, new TimeRange(0, Math.max(before.duration(), after.duration())));
      return changed;
    }
    Set<Long> edges = new TreeSet<>();
    collectEdges(before, edges);
    collectEdges(after, edges);
    SoundWindow left = new SoundWindow(before);
    SoundWindow right = new SoundWindow(after);
    long start = 0;
    for (long end : edges) {
      if (end > start) {
        TimeRange range = TimeRange.between(start, end);
        if (!left.hash(range).equals(right.hash(range))) {
          add(changed, range);
        }
        start = end;
      }
    }
    return changed;
  }

  private static void collectEdges(RenderPlan plan, Set<Long> edges) {
    for (SoundLayer sound : plan.sounds()) {
      edges.add(sound.range().start());
      edges.add(sound.range().end());
    }
  }

  private static void add(List<TimeRange> ranges, TimeRange range) {
    if (range.isEmpty()) {
      return;
    }
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last).end() == range.start()) {
      ranges.set(last, ranges.get(last).span(range));
    } else {
      ranges.add(range);
    }
  }

  /** The sounds of a plan that are heard in a window which moves forwards. */
  private static final class SoundWindow {
    private final RenderPlan plan;
    private final List<SoundLayer> open = new ArrayList<>();
    private int next;

    SoundWindow(RenderPlan plan) {
      this.plan = plan;
    }

    ContentHash hash(TimeRange range) {
      List<SoundLayer> all = plan.sounds();
      while (next < all.size() && all.get(next).range().start() < range.end()) {
        open.add(all.get(next));
        next++;
      }
      open.removeIf(sound -> sound.range().end() <= range.start());
      return SoundHash.of(plan, open, range);
    }
  }
}
