package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;

/** Where tracks and sequences end, found without walking them. */
final class TrackEnds {
  /** Behind every clip, and not so far that a difference of times overflows. */
  private static final long NEVER = 1L << 61;

  private TrackEnds() {}

  /** Returns the end of the last clip of a track, or 0; on a track without overlaps. */
  static long ofTrack(Project project, Id track) {
    return project.lastBefore(track, NEVER).map(Clip::end).orElse(0L);
  }

  /** Returns the end of the last clip of a sequence, or 0. */
  static long ofSequence(Project project, Id sequence) {
    long end = 0;
    for (Track track : project.tracks(sequence)) {
      end = Math.max(end, ofTrack(project, track.id()));
    }
    return end;
  }
}
