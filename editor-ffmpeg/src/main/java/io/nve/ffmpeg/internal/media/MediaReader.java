package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.FfmpegConfig;
import io.nve.ffmpeg.internal.av.OpenPolicy;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Answers requests about media that is not part of any plan. Safe for use by several threads. */
public final class MediaReader implements AutoCloseable {
  private final FfmpegConfig config;
  private final SourcePool pool = new SourcePool();

  /** Opens nothing yet. */
  public MediaReader(FfmpegConfig config) {
    this.config = config;
  }

  /** Returns the sources that are kept open. */
  public SourcePool pool() {
    return pool;
  }

  /** Returns what is in a file, as {@link io.nve.spi.MediaBackend#probe} has it. */
  public MediaInfo probe(MediaLocation media, JobControl control) {
    control.cancellation().check();
    return MediaProber.probe(input(media, control));
  }

  /** Returns an exact frame, as {@link io.nve.spi.MediaBackend#frame} has it. */
  public Image frame(FrameRequest request, JobControl control) {
    control.cancellation().check();
    MediaInput input = input(request.media(), control);
    try (SourcePool.Pooled pooled = pool.open(input, request.stream(), request.time());
        TimedFrame picture = pooled.source().frameAt(request.time())) {
      Image image = image(pooled.source(), picture);
      pooled.stillGood();
      return image;
    }
  }

  private static Image image(VideoSource source, TimedFrame picture) {
    Pixels shown = source.shown(picture);
    return Image.of(shown.width(), shown.height(), shown.rgba());
  }

  /**
   * Returns how a location is opened under the rules of this reader and of a job.
   *
   * @throws EditorException {@code MEDIA_NOT_FOUND} when it cannot be a path
   */
  public MediaInput input(MediaLocation media, JobControl control) {
    OpenPolicy policy =
        OpenPolicy.standard()
            .withFormats(config.formats())
            .withCodecs(config.codecs())
            .withThreads(config.decoderThreads());
    return MediaInput.of(path(media))
        .under(policy)
        .within(control.limits())
        .patientFor(config.patience())
        .cancelledBy(control.cancellation()::isRequested);
  }

  private static Path path(MediaLocation media) {
    try {
      return Path.of(media.value());
    } catch (InvalidPathException notAPath) {
      throw new EditorException(
          ErrorCode.MEDIA_NOT_FOUND, "The media's location is not a path", notAPath);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
