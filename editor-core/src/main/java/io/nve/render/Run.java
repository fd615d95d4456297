package io.nve.render;

import io.nve.model.Clip;
import io.nve.model.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch in which one clip of a track is the one that counts.
 *
 * @param clip the clip
 * @param start where the stretch starts, in the sequence's time; 0 or later
 * @param end where it ends
 */
record Run(Clip clip, long start, long end) {
  /** Returns the runs of a track by time: what its {@link Layout} shows from 0 on. */
  static List<Run> of(List<Clip> clips) {
    List<Layout.Piece> pieces = Layout.of(clips).pieces();
    List<Run> runs = new ArrayList<>(pieces.size());
    for (Layout.Piece piece : pieces) {
      if (piece.range().end() > 0) {
        runs.add(new Run(piece.clip(), Math.max(0, piece.range().start()), piece.range().end()));
      }
    }
    return runs;
  }
}
