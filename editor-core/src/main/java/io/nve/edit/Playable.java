package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks what can play where. */
final class Playable {
  private Playable() {}

  /**
   * Checks that material exists, fits its track and has the properties that clips have.
   *
   * @throws EditorException {@code UNKNOWN_ENTITY}, {@code WRONG_KIND}, {@code SEQUENCE_CYCLE},
   *     {@code INVALID_VALUE}
   */
  static void check(Plan plan, Track track, Material material) {
    if (!fits(material.content(), track.carries())) {
      throw Plan.refusal(
          ErrorCode.WRONG_KIND,
          "A "
              + material.content().id()
              + " clip cannot stand on a "
              + track.carries().id()
              + " track");
    }
    Properties.checkAll(EntityKind.CLIP, material.props());
    switch (material.content()) {
      case MEDIA -> plan.living(Clip.ASSET.in(material.props()), EntityKind.ASSET, Asset.class);
      case NESTED -> checkNesting(plan, track.sequence(), Clip.SEQUENCE.in(material.props()));
      case TITLE, GENERATOR, CAPTION, ADJUSTMENT, PLACEHOLDER -> {}
    }
  }

  private static boolean fits(ClipKind content, TrackKind carries) {
    return switch (content) {
      case MEDIA, NESTED -> carries == TrackKind.VIDEO || carries == TrackKind.AUDIO;
      case TITLE, GENERATOR -> carries == TrackKind.VIDEO;
      case CAPTION -> carries == TrackKind.CAPTION;
      case ADJUSTMENT -> carries == TrackKind.ADJUSTMENT || carries == TrackKind.VIDEO;
      case PLACEHOLDER -> true;
    };
  }

  /**
   * Checks that a sequence can be nested in another.
   *
   * @throws EditorException {@code SEQUENCE_CYCLE} if it is that one, or contains it
   */
  static void checkNesting(Plan plan, Id outer, Id inner) {
    plan.living(inner, EntityKind.SEQUENCE, Sequence.class);
    if (around(plan.project(), outer).contains(inner)) {
      throw Plan.refusal(
          ErrorCode.SEQUENCE_CYCLE, "The sequence " + inner + " would contain itself");
    }
  }

  /** Returns a sequence and all that contain it. */
  private static SortedSet<Id> around(Project project, Id sequence) {
    SortedSet<Id> found = new TreeSet<>();
    Deque<Id> open = new ArrayDeque<>();
    open.add(sequence);
    while (!open.isEmpty()) {
      Id next = open.removeFirst();
      if (found.add(next)) {
        for (Clip clip : project.clipsOf(next)) {
          project.track(clip.track()).ifPresent(track -> open.add(track.sequence()));
        }
      }
    }
    return found;
  }
}
