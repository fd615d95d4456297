package io.nve.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The oracle of the model: what holds of every project, and what besides holds of one that no merge
 * has touched. Tests call it after every step.
 */
public final class Invariants {
  private Invariants() {}

  /**
   * Returns what is wrong with a project's structure, or an empty list: every clip stands on a
   * track, every index says what the entities say.
   */
  public static List<String> faults(Project project) {
    String fault = project.fault();
    return fault == null ? List.of() : List.of(fault);
  }

  /**
   * Returns what is wrong with a project as one person edits it, or an empty list: besides the
   * structure, no living clip is empty, overlaps another on its track, starts before 0 or reaches
   * beyond its media. Concurrent edits may merge into a project that breaks these.
   */
  public static List<String> editingFaults(Project project) {
    List<String> faults = new ArrayList<>(faults(project));
    for (Sequence sequence : project.sequences()) {
      for (Track track : project.tracks(sequence.id())) {
        long end = 0;
        for (Clip clip : project.clips(track.id())) {
          if (clip.isEmpty()) {
            faults.add("clip " + clip.id() + " is empty");
          }
          if (clip.start() < end) {
            faults.add("clip " + clip.id() + " overlaps what is before it");
          }
          end = Math.max(end, clip.end());
          checkMedia(project, clip, faults);
        }
      }
    }
    return faults;
  }

  private static void checkMedia(Project project, Clip clip, List<String> faults) {
    clip.asset()
        .flatMap(project::asset)
        .flatMap(Asset::available)
        .ifPresent(available -> {
          if (!clip.isEmpty() && !SourceReach.of(clip).within(available)) {
            faults.add("clip " + clip.id() + " reaches beyond its media");
          }
        });
  }
}
