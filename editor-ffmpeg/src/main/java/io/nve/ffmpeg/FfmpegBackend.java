package io.nve.ffmpeg;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Libav;
import io.nve.ffmpeg.internal.encode.RecipeBook;
import io.nve.ffmpeg.internal.media.MediaReader;
import io.nve.ffmpeg.internal.render.PlanRenderer;
import io.nve.ffmpeg.internal.title.FontCatalog;
import io.nve.spi.Capabilities;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.FrameServer;
import io.nve.spi.FrameServerRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import java.util.List;

/**
 * The media backend on FFmpeg's libraries, in this process.
 *
 * <p>Programs find it through {@link io.nve.spi.MediaBackends}; they make one themselves to give it
 * a {@link FfmpegConfig}. Safe for use by several threads.
 *
 * <pre>{@code
 * try (MediaBackend backend = new FfmpegBackend(FfmpegConfig.standard())) {
 *   RenderRequest request = RenderRequest.of(plan, "out.mp4", OutputPreset.MP4.format());
 *   backend.render(request, JobControl.NONE);
 * }
 * }</pre>
 */
public final class FfmpegBackend implements MediaBackend {
  private final MediaReader reader;
  private final PlanRenderer renderer;
  private volatile boolean closed;

  /** Returns a backend with the standard configuration. */
  public FfmpegBackend() {
    this(FfmpegConfig.standard());
  }

  /** Returns a backend that opens and uses what its configuration allows. */
  public FfmpegBackend(FfmpegConfig config) {
    Libav.load();
    reader = new MediaReader(config);
    renderer = new PlanRenderer(reader, FontCatalog.bundled());
  }

  @Override
  public String name() {
    return "ffmpeg";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        RecipeBook.containers(),
        RecipeBook.videoCodecs(),
        RecipeBook.audioCodecs(),
        PlanRenderer.effects(),
        List.of("dissolve"));
  }

  @Override
  public MediaInfo probe(MediaLocation media, JobControl control) {
    checkOpen();
    return reader.probe(media, control);
  }

  @Override
  public Image frame(FrameRequest request, JobControl control) {
    checkOpen();
    return reader.frame(request, control);
  }

  @Override
  public Image compose(CompositionRequest request, JobControl control) {
    return renderer().compose(request, control);
  }

  @Override
  public FrameServer frames(FrameServerRequest request, JobControl control) {
    return renderer().frames(request, control, () -> closed);
  }

  @Override
  public RenderResult render(RenderRequest request, JobControl control) {
    return renderer().render(request, control);
  }

  private PlanRenderer renderer() {
    checkOpen();
    return renderer;
  }

  private void checkOpen() {
    if (closed) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "The backend is closed");
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      reader.close();
    }
  }
}
