package io.nve.render;

import io.nve.model.Clip;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A stretch in which one clip of a track is the one that counts.
 *
 * @param clip the clip
 * @param start where the stretch starts, in the sequence's time; 0 or later
 * @param end where it ends
 */
record Run(Clip clip, long start, long end) {
  /**
   * Returns the runs of a track: the whole of each clip, as long as none overlap. Where merged
   * edits left several at a time, the one that starts last counts, as {@link
   * io.nve.model.Project#clipAt} has it.
   *
   * @param clips by start, of several with one start by id
   */
  static List<Run> of(List<Clip> clips) {
    List<Run> runs = new ArrayList<>(clips.size());
    Deque<Clip> open = new ArrayDeque<>();
    long time = 0;
    for (Clip clip : clips) {
      time = playUntil(clip.start(), time, open, runs);
      open.push(clip);
    }
    playUntil(Long.MAX_VALUE, time, open, runs);
    return runs;
  }

  /** Lets the open clips play, the latest first, up to a time; returns that time. */
  private static long playUntil(long until, long from, Deque<Clip> open, List<Run> runs) {
    long time = from;
    while (!open.isEmpty() && time < until) {
      Clip top = open.peek();
      long end = Math.min(until, top.end());
      if (end > time) {
        runs.add(new Run(top, Math.max(time, top.start()), end));
        time = end;
      }
      if (top.end() <= time) {
        open.pop();
      }
    }
    return Math.max(time, Math.max(0, until));
  }
}
