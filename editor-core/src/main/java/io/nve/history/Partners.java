package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells once what is true of picture and sound alike. */
final class Partners {
  private final Places places;

  Partners(Places places) {
    this.places = places;
  }

  /** Returns whether clips are the same or of one link. */
  static boolean areLinked(Clip a, Clip b) {
    return a.id().equals(b.id()) || (a.link().isPresent() && a.link().equals(b.link()));
  }

  /** Returns findings with those that say the same of linked clips merged into the first's. */
  List<Finding> merged(List<Finding> findings) {
    Map<String, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String key = key(finding).orElse("#" + alike.size());
      alike.computeIfAbsent(key, absent -> new ArrayList<>()).add(finding);
    }
    return alike.values().stream().map(this::one).toList();
  }

  /** What linked clips must have in common besides the link; nothing if it is not told once. */
  private static Optional<String> key(Finding finding) {
    String same =
        switch (finding) {
          case Finding.Moved moved ->
              "moved " + moved.before().start() + " " + moved.after().start() + way(moved);
          case Finding.Trimmed trimmed ->
              "trimmed " + trimmed.edge().id() + " " + trimmed.distance();
          case Finding.Slipped slipped -> "slipped " + slipped.distance();
          case Finding.Split split -> "split " + split.left().end() + " " + split.right().start();
          case Finding.Joined joined ->
              "joined " + joined.right().in() + " " + joined.right().out();
          case Finding.Retimed retimed -> "retimed " + retimed.after().speed().toJson().toString();
          default -> "";
        };
    Optional<Id> link = link(finding);
    return same.isEmpty() || link.isEmpty()
        ? Optional.empty()
        : Optional.of(same + " " + link.get());
  }

  private static String way(Finding.Moved moved) {
    return moved.before().track().equals(moved.after().track()) ? "" : " up or down";
  }

  private static Optional<Id> link(Finding finding) {
    return finding.subject() instanceof Clip clip ? clip.link() : Optional.empty();
  }

  private Finding one(List<Finding> alike) {
    if (alike.size() == 1) {
      return alike.get(0);
    }
    List<Finding> sorted = new ArrayList<>(alike);
    sorted.sort((a, b) -> places.byTrack().compare(a.subject(), b.subject()));
    List<Id> linked =
        sorted.stream().skip(1).map(finding -> finding.subject().id()).distinct().toList();
    return switch (sorted.get(0)) {
      case Finding.Moved it -> new Finding.Moved(it.before(), it.after(), linked);
      case Finding.Trimmed it ->
          new Finding.Trimmed(it.before(), it.after(), it.edge(), it.distance(), linked);
      case Finding.Slipped it ->
          new Finding.Slipped(it.before(), it.after(), it.distance(), linked);
      case Finding.Split it -> new Finding.Split(it.left(), it.right(), linked);
      case Finding.Joined it -> new Finding.Joined(it.clip(), it.right(), linked);
      case Finding.Retimed it -> new Finding.Retimed(it.before(), it.after(), linked);
      case Finding other -> other;
    };
  }
}
