package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.time.TimeRange;
import java.util.Optional;

/**
 * A gap between clips of a track, or before the first of them; placeholders are a part of it.
 *
 * @param range from the end of the clip before to the start of the clip behind
 */
record GapAt(TimeRange range) {
  /**
   * Returns the gap of a track at a time.
   *
   * @throws io.nve.error.EditorException {@code NOT_A_GAP} if a clip plays then, or none comes
   *     later
   */
  static GapAt of(Project project, Id track, long time) {
    long start = Neighbours.before(project, track, time + 1).map(Clip::end).orElse(0L);
    Optional<Clip> next = Neighbours.from(project, track, time);
    Optional<Clip> placeholder = project.clipAt(track, time);
    boolean known = next.isPresent() || placeholder.filter(Neighbours::isPlaceholder).isPresent();
    if (start > time || time < 0 || !known) {
      throw Plan.refusal(ErrorCode.NOT_A_GAP, "On track " + track + " there is no gap then");
    }
    long end = next.map(Clip::start).orElseGet(() -> placeholder.orElseThrow().end());
    return new GapAt(TimeRange.between(start, end));
  }
}
