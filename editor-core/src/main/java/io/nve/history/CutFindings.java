package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells cuts and joins from trims and new clips.
 *
 * <p>A clip that ends earlier, and new clips that play the rest of what it played, up to where it
 * ended: that is one clip cut, wherever the pieces went since. The other way round it is a join.
 */
final class CutFindings {
  private final Places places;
  private final Map<Id, Motion> motions;

  /** By what they play, then by their first local moment. */
  private final Map<String, NavigableMap<Long, List<Clip>>> parts = new LinkedHashMap<>();

  private final List<Clip> explained = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Prepares to look at clips.
   *
   * @param places where they are
   * @param motions the clips that are in both versions; cuts and joins are taken out of them
   */
  CutFindings(Places places, Map<Id, Motion> motions) {
    this.places = places;
    this.motions = motions;
  }

  /** Returns the cuts of clips of which some new clips are parts. */
  List<Finding> splits(List<Clip> created) {
    note(created);
    for (Motion motion : List.copyOf(motions.values())) {
      if (motion.after().out() < motion.before().out()) {
        split(motion, rest(motion.before(), motion.after()));
      }
    }
    return findings;
  }

  /** Returns the joins of clips to which some clips were added that are gone. */
  List<Finding> joins(List<Clip> removed) {
    note(removed);
    for (Motion motion : List.copyOf(motions.values())) {
      if (motion.after().out() > motion.before().out()) {
        join(motion, rest(motion.after(), motion.before()));
      }
    }
    return findings;
  }

  /** Returns the new or removed clips that the findings explain. */
  List<Clip> explained() {
    return explained;
  }

  private void note(List<Clip> clips) {
    for (Clip clip : clips) {
      if (!clip.isEmpty()) {
        alike(clip).computeIfAbsent(clip.in(), in -> new ArrayList<>()).add(clip);
      }
    }
  }

  private NavigableMap<Long, List<Clip>> alike(Clip clip) {
    return parts.computeIfAbsent(material(clip), key -> new TreeMap<>());
  }

  /** What both sides of a cut have in common. */
  private String material(Clip clip) {
    return clip.content().id()
        + " "
        + places.carries(clip)
        + " "
        + clip.asset().map(Id::value).orElse("")
        + " "
        + clip.reference(Clip.SEQUENCE).map(Id::value).orElse("")
        + " "
        + clip.props().get(Clip.SPEED.key());
  }

  /** Returns the clips that play what one clip does and its shorter form does not, in order. */
  private List<Clip> rest(Clip whole, Clip head) {
    List<Clip> found = new ArrayList<>();
    long at = head.out();
    while (at < whole.out()) {
      Clip next = next(whole, at);
      if (next == null) {
        return List.of();
      }
      found.add(next);
      at = next.out();
    }
    return found;
  }

  /** Returns the part that begins first at or after a local time and ends within the whole. */
  private @Nullable Clip next(Clip whole, long from) {
    for (List<Clip> candidates : alike(whole).subMap(from, whole.out()).values()) {
      Clip best = null;
      for (Clip clip : candidates) {
        if (clip.out() <= whole.out() && (best == null || clip.track().equals(whole.track()))) {
          best = clip;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  private void explain(Clip part) {
    explained.add(part);
    alike(part).computeIfAbsent(part.in(), in -> new ArrayList<>()).remove(part);
  }

  private void split(Motion motion, List<Clip> rest) {
    Clip left = motion.after();
    for (Clip right : rest) {
      findings.add(new Finding.Split(left, right, List.of()));
      motions.put(right.id(), Motion.of(pieceOf(motion.before(), right), right));
      explain(right);
      left = right;
    }
    if (!rest.isEmpty()) {
      motions.put(motion.after().id(), motion.withoutTail());
    }
  }

  private static Clip pieceOf(Clip whole, Clip piece) {
    return whole.withId(piece.id()).withCut(piece.in(), piece.out());
  }

  private void join(Motion motion, List<Clip> rest) {
    long at = motion.before().out();
    for (Clip right : rest) {
      if (right.in() != at) {
        return;
      }
      at = right.out();
    }
    for (Clip right : rest) {
      findings.add(new Finding.Joined(motion.after(), right, List.of()));
      explain(right);
    }
    if (!rest.isEmpty()) {
      motions.put(motion.after().id(), motion.withoutTail());
    }
  }
}
