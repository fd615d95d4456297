package io.nve.render;

import io.nve.model.Clip;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence laid out for planning: its tracks from the lowest, each with its clips by start.
 *
 * @param sequence the sequence
 * @param rows its tracks
 */
record Sheet(Sequence sequence, List<Row> rows) {
  /** A track and its living clips that are not empty, by start. */
  record Row(Track track, List<Clip> clips) {}

  static Sheet of(Project project, Sequence sequence) {
    List<Row> rows = new ArrayList<>();
    for (Track track : project.tracks(sequence.id())) {
      List<Clip> clips = project.clips(track.id());
      clips.removeIf(Clip::isEmpty);
      rows.add(new Row(track, clips));
    }
    return new Sheet(sequence, rows);
  }

  /** Returns the end of the last clip. */
  long duration() {
    long end = 0;
    for (Row row : rows) {
      for (Clip clip : row.clips) {
        end = Math.max(end, clip.end());
      }
    }
    return end;
  }
}
