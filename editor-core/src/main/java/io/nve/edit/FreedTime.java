package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time that clips which go leave free: ranges by start that neither overlap nor touch.
 *
 * @param ranges the ranges
 */
record FreedTime(List<TimeRange> ranges) {
  FreedTime {
    ranges = List.copyOf(ranges);
  }

  /** Returns what clips leave free on a track. */
  static FreedTime of(Id track, Collection<Clip> going) {
    return union(
        going.stream().filter(clip -> clip.track().equals(track)).map(Clip::range).toList());
  }

  /**
   * Returns the time that is free on all tracks on which clips go, latest first. Clips that have
   * nothing to do with each other, because no clip that goes plays between them, count apart.
   */
  static List<TimeRange> common(Collection<Clip> going) {
    List<TimeRange> found = new ArrayList<>();
    for (TimeRange whole : union(going.stream().map(Clip::range).toList()).latestFirst()) {
      List<Clip> there = going.stream().filter(clip -> whole.contains(clip.range())).toList();
      FreedTime common = new FreedTime(List.of(whole));
      for (Id track : Bonds.tracks(there)) {
        common = common.intersection(of(track, there));
      }
      found.addAll(common.latestFirst());
    }
    return found;
  }

  private static FreedTime union(List<TimeRange> all) {
    List<TimeRange> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingLong(TimeRange::start));
    List<TimeRange> joined = new ArrayList<>();
    for (TimeRange range : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && range.start() <= joined.get(last).end()) {
        joined.set(last, joined.get(last).span(range));
      } else {
        joined.add(range);
      }
    }
    return new FreedTime(joined);
  }

  private FreedTime intersection(FreedTime other) {
    List<TimeRange> found = new ArrayList<>();
    for (TimeRange a : ranges) {
      for (TimeRange b : other.ranges) {
        Optional<TimeRange> both = a.intersection(b);
        both.ifPresent(found::add);
      }
    }
    return new FreedTime(found);
  }

  /** Returns the ranges, the latest first: the order in which removing one leaves the others. */
  List<TimeRange> latestFirst() {
    List<TimeRange> reversed = new ArrayList<>(ranges);
    Collections.reverse(reversed);
    return reversed;
  }
}
