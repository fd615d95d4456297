package io.nve.model;

import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who is seen on a track where clips lie over each other.
 *
 * <p>One person's edits never put a clip onto another; two people's, merged, can. Nothing is then
 * trimmed, moved or deleted. The clips lie {@linkplain #BOTTOM_UP on each other}, and the one on
 * top is seen:
 *
 * <pre>
 *   A   |--------------|          Ana's
 *   B         |--|                Ben's
 *   C               |------|      Cem's
 *
 *   pieces   |AAAA|BB|AA|CCCCC|
 *   covered: A by B, A by C
 * </pre>
 *
 * <p>A clip that starts later is on top, so that the head of every clip is seen, unless another
 * starts with it; then the one that ends earlier is, so that the tail of the other is seen. Of two
 * clips, only one with the same start and end is hidden wholly. Placeholders are gaps: they lie
 * under all clips, wherever they start, and what covers one is no conflict.
 *
 * <pre>{@code
 * for (Conflict.Covered covered : Layout.of(project, track).covered()) {
 *   warn(covered.lower().name() + " lies under " + covered.upper().name());
 * }
 * }</pre>
 *
 * <p>This is the only place that decides it: {@link Project#clipAt}, the render plan and edits ask
 * here. There are at most two pieces and two conflicts for each clip, however the clips lie; a
 * track of n clips takes the time to sort them.
 *
 * @param pieces what is seen, by time; no two have a moment in common, and two of one clip do not
 *     touch
 * @param covered what lies under something, by time
 */
public record Layout(List<Piece> pieces, List<Conflict.Covered> covered) {
  /** By start, of those with one start the longer ones first, of those with one range by id. */
  static final Comparator<Clip> BY_START = Layout::byStart;

  private static int byStart(Clip a, Clip b) {
    int order = Long.compare(a.start(), b.start());
    if (order == 0) {
      order = Long.compare(b.end(), a.end());
    }
    return order == 0 ? a.id().compareTo(b.id()) : order;
  }

  /**
   * Clips of one track from the lowest to the highest: placeholders, then the others, each of them
   * by start, of those with one start the longer ones first, of those with one range by id. Of the
   * clips at a moment, the last one is seen.
   */
  public static final Comparator<Clip> BOTTOM_UP =
      Comparator.comparing((Clip clip) -> !isPlaceholder(clip)).thenComparing(BY_START);

  /**
   * A stretch in which a clip is on top.
   *
   * @param clip the clip
   * @param range when, on the timeline; within the clip and not empty
   */
  public record Piece(Clip clip, TimeRange range) {}

  /** Copies the lists. */
  public Layout {
    pieces = List.copyOf(pieces);
    covered = List.copyOf(covered);
  }

  /** Returns the layout of a track; of one that is unknown, nothing. */
  public static Layout of(Project project, Id track) {
    return of(project.clips(track));
  }

  /**
   * Returns what a range of time shows of the layout of a track. It takes no longer than the clips
   * in the range need. A clip {@linkplain Conflict.Covered#whole wholly} covered is one of which
   * nothing is seen in the range.
   */
  public static Layout of(Project project, Id track, TimeRange range) {
    return of(project.clips(track, range), range.start(), range.end());
  }

  /** Returns the layout of clips, in any order, as if they were all that stands on their track. */
  public static Layout of(Collection<Clip> clips) {
    List<Clip> sorted =
        clips.stream().filter(clip -> clip.alive() && !clip.isEmpty()).sorted(BY_START).toList();
    return of(sorted, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Returns what [from, to) shows of the layout of clips by start. */
  private static Layout of(List<Clip> clips, long from, long to) {
    List<Clip> placeholders = clips.stream().filter(Layout::isPlaceholder).toList();
    if (placeholders.isEmpty()) {
      return LayoutSweep.over(clips, from, to);
    }
    List<Clip> others = clips.stream().filter(clip -> !isPlaceholder(clip)).toList();
    return LayoutSweep.over(others, from, to).above(LayoutSweep.over(placeholders, from, to));
  }

  /** Returns this layout with what it leaves free of a lower one. */
  private Layout above(Layout lower) {
    List<Piece> all = new ArrayList<>(pieces);
    int next = 0;
    for (Piece piece : lower.pieces) {
      long free = piece.range.start();
      while (next < pieces.size() && pieces.get(next).range.end() <= free) {
        next++;
      }
      for (int i = next; free < piece.range.end(); i++) {
        boolean last = i == pieces.size();
        long end = last ? Long.MAX_VALUE : pieces.get(i).range.start();
        if (end > free) {
          TimeRange range = TimeRange.between(free, Math.min(end, piece.range.end()));
          all.add(new Piece(piece.clip, range));
        }
        free = last ? Long.MAX_VALUE : pieces.get(i).range.end();
      }
    }
    all.sort(Comparator.comparingLong(piece -> piece.range.start()));
    return new Layout(all, covered);
  }

  private static boolean isPlaceholder(Clip clip) {
    return clip.content() == ClipKind.PLACEHOLDER;
  }
}
