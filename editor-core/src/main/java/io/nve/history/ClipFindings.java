package io.nve.history;

import io.nve.edit.Edge;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the clips of two versions stand and what they play: moves, ripples, trims, cuts. */
final class ClipFindings {
  private final Places places;
  private final Map<Id, Motion> motions = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  ClipFindings(Places places) {
    this.places = places;
  }

  /**
   * Returns what is different.
   *
   * @param changed the clips that are alive in both versions
   * @param created the new clips; those that are parts of others are taken out
   * @param removed the clips that are gone; those that were joined to others are taken out
   */
  List<Finding> of(List<Motion> changed, List<Clip> created, List<Clip> removed) {
    changed.forEach(motion -> motions.put(motion.after().id(), motion));
    CutFindings splits = new CutFindings(places, motions);
    findings.addAll(splits.splits(created));
    created.removeAll(splits.explained());
    CutFindings joins = new CutFindings(places, motions);
    findings.addAll(joins.joins(removed));
    removed.removeAll(joins.explained());
    rolls();
    moves();
    trims();
    return new Partners(places).merged(findings);
  }

  /** Finds cuts that moved: a tail and a head that met before, and meet now. */
  private void rolls() {
    Map<String, Motion> heads = new LinkedHashMap<>();
    for (Motion motion : motions.values()) {
      if (motion.head() != 0) {
        heads.put(spot(motion.before().track(), motion.before().start()), motion);
      }
    }
    for (Motion left : List.copyOf(motions.values())) {
      Motion right =
          left.tail() == 0 ? null : heads.get(spot(left.before().track(), left.before().end()));
      if (right != null && isRoll(left, motions.get(right.after().id()))) {
        findings.add(new Finding.Rolled(left.after(), right.after(), left.tail()));
        motions.put(left.after().id(), left.withoutTail());
        motions.put(right.after().id(), right.withoutHead());
      }
    }
  }

  private static String spot(Id track, long time) {
    return track + " " + time;
  }

  private static boolean isRoll(Motion left, @Nullable Motion right) {
    return right != null
        && left.tail() == right.head()
        && left.after().track().equals(right.after().track())
        && left.after().end() == right.after().start()
        && left.after().anchor() - left.before().anchor()
            == right.after().anchor() - right.before().anchor();
  }

  private void moves() {
    Map<String, List<Motion>> together = new LinkedHashMap<>();
    for (Motion motion : sorted()) {
      if (motion.changesTrack()) {
        findings.add(new Finding.Moved(motion.before(), motion.after(), List.of()));
      } else if (motion.move() != 0) {
        String sequence = places.sequenceOf(motion.after()).map(at -> at.id().value()).orElse("");
        together
            .computeIfAbsent(sequence + " " + motion.move(), key -> new ArrayList<>())
            .add(motion);
      }
    }
    together.values().forEach(this::moveTogether);
  }

  private List<Motion> sorted() {
    List<Motion> all = new ArrayList<>(motions.values());
    all.sort(Comparator.comparing(Motion::after, places.byTrack()));
    return all;
  }

  private void moveTogether(List<Motion> group) {
    Motion first = group.get(0);
    if (group.stream().allMatch(motion -> Partners.areLinked(first.after(), motion.after()))) {
      for (Motion motion : group) {
        findings.add(new Finding.Moved(motion.before(), motion.after(), List.of()));
      }
    } else {
      List<Clip> clips = group.stream().map(Motion::after).toList();
      findings.add(new Finding.Shifted(clips, first.move()));
    }
  }

  private void trims() {
    for (Motion motion : sorted()) {
      Clip before = motion.before();
      Clip after = motion.after();
      if (motion.isRetimed()) {
        findings.add(new Finding.Retimed(before, after, List.of()));
      }
      if (motion.head() != 0) {
        findings.add(new Finding.Trimmed(before, after, Edge.HEAD, motion.head(), List.of()));
      }
      if (motion.tail() != 0) {
        findings.add(new Finding.Trimmed(before, after, Edge.TAIL, motion.tail(), List.of()));
      }
      if (motion.slip() != 0) {
        findings.add(new Finding.Slipped(before, after, motion.slip(), List.of()));
      }
    }
  }
}
