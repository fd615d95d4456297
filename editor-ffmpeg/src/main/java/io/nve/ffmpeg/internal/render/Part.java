package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.copy.CopiedRun;
import io.nve.ffmpeg.internal.segment.Stretch;
import java.util.Optional;

/**
 * A part of an output's pictures.
 *
 * @param frames which frames of the plan
 * @param copy what they are copied from; empty if they are encoded
 */
record Part(Stretch frames, Optional<CopiedRun> copy) {
  static Part encoded(Stretch frames) {
    return new Part(frames, Optional.empty());
  }
}
