package io.nve.interop.otio;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which sequences stand in which. */
final class Nesting {
  private Nesting() {}

  /**
   * Returns the sequences from which all others are reached: those that none nests and, should
   * merged edits have left circles, one of each circle.
   */
  static List<Sequence> topLevel(Project project) {
    List<Sequence> all = project.sequences();
    Set<Id> nested = new TreeSet<>();
    for (Sequence sequence : all) {
      Set<Id> inside = new TreeSet<>();
      collect(project, sequence.id(), inside);
      inside.remove(sequence.id());
      nested.addAll(inside);
    }
    Set<Id> reached = new TreeSet<>();
    List<Sequence> top = new ArrayList<>();
    for (Sequence sequence : all) {
      if (!nested.contains(sequence.id())) {
        top.add(sequence);
        collect(project, sequence.id(), reached);
      }
    }
    for (Sequence sequence : all) {
      if (!reached.contains(sequence.id())) {
        top.add(sequence);
        collect(project, sequence.id(), reached);
      }
    }
    return top;
  }

  /** Collects a sequence and all that are nested in it, however deep. */
  private static void collect(Project project, Id sequence, Set<Id> found) {
    if (!found.add(sequence)) {
      return;
    }
    for (Track track : project.tracks(sequence)) {
      for (Clip clip : project.clips(track.id())) {
        if (clip.content() == ClipKind.NESTED) {
          clip.reference(Clip.SEQUENCE).ifPresent(id -> collect(project, id, found));
        }
      }
    }
  }
}
