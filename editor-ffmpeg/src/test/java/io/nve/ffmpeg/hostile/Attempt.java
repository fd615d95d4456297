package io.nve.ffmpeg.hostile;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.spi.FrameRequest;
import io.nve.spi.JobControl;
import io.nve.spi.Limits;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.time.Ticks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads a bit of a file, as an editor would that was handed it. */
final class Attempt {
  /** What a file may be refused with; anything else is a fault of ours, or of a worker. */
  static final Set<ErrorCode> REFUSALS =
      Set.of(
          ErrorCode.UNSUPPORTED_MEDIA,
          ErrorCode.CORRUPT_MEDIA,
          ErrorCode.MEDIA_NOT_FOUND,
          ErrorCode.NO_SUCH_STREAM,
          ErrorCode.LIMIT_PIXELS,
          ErrorCode.LIMIT_DURATION,
          ErrorCode.LIMIT_STREAMS,
          ErrorCode.TIME_OVERFLOW);

  /** Pictures that fit into a small worker, and patience for a busy machine. */
  private static final JobControl CONTROL =
      JobControl.NONE.withLimits(Limits.DEFAULT.withPixels(4096L * 2160).withWallMillis(20_000));

  private Attempt() {}

  /** Probes a file and looks at a frame of it; returns the code that it is refused with, if so. */
  static Optional<ErrorCode> on(MediaBackend backend, Path file) {
    MediaLocation media = MediaLocation.of(file.toString());
    try {
      MediaInfo info = backend.probe(media, CONTROL);
      if (info.video().isPresent()) {
        backend.frame(FrameRequest.of(media, Ticks.ofMillis(200)), CONTROL);
      }
      return Optional.empty();
    } catch (EditorException e) {
      if (!REFUSALS.contains(e.code())) {
        // The test will fail, and this says what the worker said last.
        e.printStackTrace();
      }
      return Optional.of(e.code());
    }
  }
}
