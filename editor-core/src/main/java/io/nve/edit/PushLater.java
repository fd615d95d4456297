package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Has clips that overlap play after each other, by inserting the time that is missing where the
 * later one starts.
 *
 * <pre>
 *   before  |AAAAAA|                    time is inserted at the start of B, what A runs into B,
 *              |BBBB|                   and at the start of D, what C would run into D
 *              |CCCCC|
 *                  |DD|                 B and C start at one time, so no point lies between them:
 *   after   |AAAAAA|BBBB|CCCCC|DD|      C is placed
 * </pre>
 */
final class PushLater {
  /** How often sound that followed its picture onto other sound can move that one in turn. */
  private static final int ROUNDS = 8;

  private final Plan plan;
  private final Id track;
  private final Id sequence;

  /** What is in sync with clips that no point of time tells from others, as it was found. */
  private final Map<Id, List<Clip>> partners = new TreeMap<>();

  private final Set<Id> moved;

  private PushLater(Plan plan, Id track, Set<Id> moved) {
    this.plan = plan;
    this.moved = moved;
    this.track = track;
    this.sequence = plan.track(track).sequence();
  }

  /** Settles the piles of some tracks that have one of some clips in them. */
  static void push(Plan plan, List<Id> tracks, Set<Id> clips) {
    Set<Id> wanted = new TreeSet<>(clips);
    for (int round = 0; round < ROUNDS; round++) {
      for (Id track : tracks) {
        List<Pile> piles = Pile.with(wanted, plan.project(), track);
        new PushLater(plan, track, wanted).push(piles);
      }
    }
  }

  private void push(List<Pile> piles) {
    piles.forEach(this::findPartners);
    // The latest first, so that the earlier ones stand where they were found.
    for (int i = piles.size() - 1; i >= 0; i--) {
      pushApart(piles.get(i).clips());
    }
  }

  private void findPartners(Pile pile) {
    for (int i = 1; i < pile.clips().size(); i++) {
      Clip clip = pile.clips().get(i);
      if (clip.start() == pile.clips().get(i - 1).start()) {
        partners.put(clip.id(), Bonds.partners(plan, clip));
      }
    }
  }

  private void pushApart(List<Clip> clips) {
    long[] distances = distances(clips);
    int end = clips.size();
    while (end > 0) {
      int first = end - 1;
      while (first > 0 && clips.get(first - 1).start() == clips.get(first).start()) {
        first--;
      }
      pushTogether(clips.subList(first, end), distances, first);
      end = first;
    }
  }

  /** Returns how far each clip has to go so that none runs into the next. */
  private static long[] distances(List<Clip> clips) {
    long[] distances = new long[clips.size()];
    for (int i = 1; i < distances.length; i++) {
      long free = clips.get(i - 1).end() + distances[i - 1];
      distances[i] = Math.max(distances[i - 1], free - clips.get(i).start());
    }
    return distances;
  }

  /** Pushes clips that start together; those that start later have been pushed already. */
  private void pushTogether(List<Clip> clips, long[] distances, int first) {
    long start = clips.get(0).start();
    long common = distances[first];
    insert(start + 1, distances[first + clips.size() - 1] - common);
    for (int i = clips.size() - 1; i > 0; i--) {
      place(clips.get(i), distances[first + i] - common);
    }
    insert(start, first == 0 ? 0 : common - distances[first - 1]);
  }

  private void insert(long at, long duration) {
    if (duration > 0) {
      Map<Id, Long> points = new TreeMap<>();
      points.put(track, at);
      Ripple.move(plan, sequence, points, at, duration);
    }
  }

  /** Moves a clip and what is in sync with it to a distance from where they were found. */
  private void place(Clip clip, long distance) {
    for (Clip found : partners.getOrDefault(clip.id(), List.of())) {
      plan.place(plan.fresh(found), found.track(), found.start() + distance);
      moved.add(found.id());
    }
  }
}
