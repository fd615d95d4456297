package io.nve.model;

import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the clips of a track from the first start to the last end, and keeps those that are
 * going on in a pile.
 *
 * <pre>
 *        new clips come on top       top --> | C |   seen
 *        those that end leave                | B |   covered by C
 *        from wherever they lie              | A |   covered by B
 * </pre>
 *
 * <p>The pile changes at starts and ends alone. A clip that comes covers one other; one that leaves
 * from between two brings those together. So the number of conflicts grows with the number of
 * clips, not of pairs: A above is said to be covered by B and not, too, by C.
 */
final class LayoutSweep {
  private static final Comparator<Conflict.Covered> BY_TIME =
      Comparator.<Conflict.Covered>comparingLong(covered -> covered.range().start())
          .thenComparing(Conflict.Covered::lower, Layout.BY_START);

  private final long from;
  private final long to;
  private final List<Layout.Piece> pieces = new ArrayList<>();
  private final List<Cover> covers = new ArrayList<>();
  private final PriorityQueue<Sheet> byEnd =
      new PriorityQueue<>(
          Comparator.<Sheet>comparingLong(sheet -> sheet.clip.end())
              .thenComparing(sheet -> sheet.clip.id()));
  private @Nullable Sheet top;

  private LayoutSweep(long from, long to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Returns what [from, to) shows of the layout of clips.
   *
   * @param clips living ones that are not empty, by start from the lowest
   */
  static Layout over(List<Clip> clips, long from, long to) {
    LayoutSweep sweep = new LayoutSweep(from, to);
    for (Clip clip : clips) {
      sweep.leaveUntil(clip.start());
      sweep.enter(clip);
    }
    sweep.leaveUntil(Long.MAX_VALUE);
    List<Conflict.Covered> covered = new ArrayList<>(sweep.covers.size());
    for (Cover cover : sweep.covers) {
      boolean whole = !cover.lower.seen;
      covered.add(new Conflict.Covered(cover.lower.clip, cover.upper.clip, cover.range, whole));
    }
    covered.sort(BY_TIME);
    return new Layout(sweep.pieces, covered);
  }

  /** A clip in the pile. From {@code since} on nothing has changed about what lies on it. */
  private static final class Sheet {
    private final Clip clip;
    private long since;
    private boolean seen;
    private @Nullable Sheet above;
    private @Nullable Sheet below;

    Sheet(Clip clip) {
      this.clip = clip;
      this.since = clip.start();
    }
  }

  private record Cover(Sheet lower, Sheet upper, TimeRange range) {}

  private void enter(Clip clip) {
    Sheet sheet = new Sheet(clip);
    if (top != null) {
      tell(top, clip.start());
      top.above = sheet;
      sheet.below = top;
    }
    top = sheet;
    byEnd.add(sheet);
  }

  private void leaveUntil(long time) {
    for (Sheet next = byEnd.peek(); next != null && next.clip.end() <= time; next = byEnd.peek()) {
      byEnd.remove();
      leave(next);
    }
  }

  private void leave(Sheet sheet) {
    long end = sheet.clip.end();
    tell(sheet, end);
    if (sheet.below != null) {
      tell(sheet.below, end);
      sheet.below.above = sheet.above;
    }
    if (sheet.above == null) {
      top = sheet.below;
    } else {
      sheet.above.below = sheet.below;
    }
  }

  /** Says how it was with a clip up to a time. */
  private void tell(Sheet sheet, long until) {
    long start = Math.max(sheet.since, from);
    long end = Math.min(until, to);
    sheet.since = until;
    if (start >= end) {
      return;
    }
    TimeRange range = TimeRange.between(start, end);
    if (sheet.above == null) {
      sheet.seen = true;
      pieces.add(new Layout.Piece(sheet.clip, range));
    } else {
      covers.add(new Cover(sheet, sheet.above, range));
    }
  }
}
