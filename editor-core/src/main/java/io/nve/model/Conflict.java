package io.nve.model;

import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that merged edits left for people to settle. The project stays whole and has one
 * meaning, the same for everybody; but somebody's work is not seen.
 *
 * <pre>{@code
 * for (Conflict conflict : Conflict.in(project)) {
 *   switch (conflict) {
 *     case Conflict.Covered covered -> badge(covered.lower().id(), covered.range());
 *     case Conflict.Loop loop -> badge(loop.clip().id(), loop.clip().range());
 *   }
 * }
 * }</pre>
 *
 * <p>The edit {@code settle-overlaps} offers ways out of the first kind; the second is settled by
 * removing one of the clips.
 */
public sealed interface Conflict {
  /**
   * Two clips of one track lie over each other. {@code lower} lies right under {@code upper} for
   * this range; what covers {@code upper} in turn is said of that one.
   *
   * @param lower the clip that is not seen in the range
   * @param upper the clip that lies on it
   * @param range when, on the timeline; not empty
   * @param whole whether nothing of {@code lower} is seen at any time
   */
  record Covered(Clip lower, Clip upper, TimeRange range, boolean whole) implements Conflict {}

  /**
   * A clip would show a sequence that shows, at any depth, the clip's own; it shows nothing.
   *
   * @param clip the clip
   * @param nested the sequence that it nests
   */
  record Loop(Clip clip, Id nested) implements Conflict {}

  /** Returns the conflicts of a project: of its sequences' tracks in their order, then loops. */
  static List<Conflict> in(Project project) {
    List<Conflict> found = new ArrayList<>();
    for (Sequence sequence : project.sequences()) {
      for (Track track : project.tracks(sequence.id())) {
        found.addAll(Layout.of(project, track.id()).covered());
      }
    }
    found.addAll(Nests.of(project).loops());
    return List.copyOf(found);
  }

  /** Returns the conflicts of a sequence: of its tracks in their order, then its clips' loops. */
  static List<Conflict> in(Project project, Id sequence) {
    List<Conflict> found = new ArrayList<>();
    for (Track track : project.tracks(sequence)) {
      found.addAll(Layout.of(project, track.id()).covered());
    }
    for (Loop loop : Nests.of(project).loops()) {
      if (project.track(loop.clip.track()).orElseThrow().sequence().equals(sequence)) {
        found.add(loop);
      }
    }
    return List.copyOf(found);
  }
}
