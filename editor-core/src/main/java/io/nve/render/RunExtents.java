package io.nve.render;

import io.nve.time.TimeRange;
import java.util.Arrays;
import java.util.List;

/** How far the runs of a track reach when crossings take from both their ends and add to them. */
final class RunExtents {
  private static final TimeRange NEVER = new TimeRange(0, 0);

  private final long[] first;
  private final long[] last;
  private final long[] aloneFrom;
  private final long[] aloneTo;
  private final TimeRange[] crossedIn;
  private final TimeRange[] crossedOut;

  private RunExtents(int size) {
    first = new long[size];
    last = new long[size];
    aloneFrom = new long[size];
    aloneTo = new long[size];
    crossedIn = new TimeRange[size];
    crossedOut = new TimeRange[size];
    Arrays.fill(crossedIn, NEVER);
    Arrays.fill(crossedOut, NEVER);
  }

  static RunExtents of(List<Run> runs, List<Crossing> crossings) {
    RunExtents extents = new RunExtents(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      extents.first[i] = runs.get(i).start();
      extents.last[i] = runs.get(i).end();
      extents.aloneFrom[i] = runs.get(i).start();
      extents.aloneTo[i] = runs.get(i).end();
    }
    for (Crossing crossing : crossings) {
      extents.cross(crossing);
    }
    return extents;
  }

  private void cross(Crossing crossing) {
    TimeRange range = crossing.range();
    int left = crossing.left();
    int right = crossing.right();
    if (left != Crossing.GAP) {
      last[left] = Math.max(last[left], range.end());
      aloneTo[left] = Math.min(aloneTo[left], range.start());
      crossedOut[left] = range;
    }
    if (right != Crossing.GAP) {
      first[right] = Math.min(first[right], range.start());
      aloneFrom[right] = Math.max(aloneFrom[right], range.end());
      crossedIn[right] = range;
    }
  }

  /** Returns the stretch in which a run is seen or heard at all. */
  TimeRange whole(int run) {
    return TimeRange.between(first[run], last[run]);
  }

  /** Returns the stretch in which no crossing concerns a run; perhaps empty. */
  TimeRange alone(int run) {
    return TimeRange.between(aloneFrom[run], Math.max(aloneFrom[run], aloneTo[run]));
  }

  /** Returns when a run comes in by a crossing; empty if it does not. */
  TimeRange crossedIn(int run) {
    return crossedIn[run];
  }

  /** Returns when a run goes out by a crossing; empty if it does not. */
  TimeRange crossedOut(int run) {
    return crossedOut[run];
  }
}
