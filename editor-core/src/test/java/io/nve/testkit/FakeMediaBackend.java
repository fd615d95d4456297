package io.nve.testkit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.PictureSize;
import io.nve.spi.AudioStreamInfo;
import io.nve.spi.Capabilities;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.Limits;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.RenderNote;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.StreamInfo;
import io.nve.spi.VideoStreamInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A backend without native code, for tests of programs that use one. It reads and writes {@link
 * FakeMedia} only, draws whatever a plan says except effects, and shows titles as blocks. It keeps
 * every promise that {@link MediaBackendContract} checks.
 */
public final class FakeMediaBackend implements MediaBackend {
  /** The id of its container, its codecs and its encoder. */
  public static final String FORMAT = "fake";

  private volatile boolean closed;

  /** Creates a backend. */
  public FakeMediaBackend() {}

  @Override
  public String name() {
    return FORMAT;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        List.of(FORMAT), List.of(FORMAT), List.of(FORMAT), List.of(), List.of("dissolve"));
  }

  @Override
  public MediaInfo probe(MediaLocation media, JobControl control) {
    FakeMedia found = open(media, control);
    List<StreamInfo> streams = new ArrayList<>();
    streams.add(video(found));
    if (found.channels() > 0) {
      streams.add(
          new AudioStreamInfo(
              1,
              FORMAT,
              found.soundDuration(),
              found.sampleRate(),
              found.channels(),
              found.channels() == 2 ? "stereo" : "",
              "flt",
              ""));
    }
    control.limits().checkStreams(streams.size());
    return new MediaInfo(
        FORMAT, 0, found.duration(), size(Path.of(media.value())), Map.of(), streams);
  }

  private static VideoStreamInfo video(FakeMedia media) {
    return new VideoStreamInfo(
        0,
        FORMAT,
        media.rate().ticksAt(media.pictures().size()),
        media.width(),
        media.height(),
        PictureSize.of(media.width(), media.height()),
        0,
        media.rate(),
        false,
        media.pictures().size(),
        new VideoStreamInfo.PixelInfo("rgba", 8, true),
        new VideoStreamInfo.ColourInfo("bt709", "bt709", "gbr", "pc"),
        "");
  }

  @Override
  public Image frame(FrameRequest request, JobControl control) {
    FakeMedia media = open(request.media(), control);
    if (request.stream() != 0 || media.pictures().isEmpty()) {
      throw new EditorException(
          ErrorCode.NO_SUCH_STREAM, "There is no video stream " + request.stream());
    }
    return media.pictureAt(request.time());
  }

  private FakeMedia open(MediaLocation media, JobControl control) {
    begin(control);
    FakeMedia found = FakeMedia.read(Path.of(media.value()));
    control.limits().checkPixels(found.width(), found.height());
    control.limits().checkDuration(found.duration());
    return found;
  }

  private void begin(JobControl control) {
    if (closed) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "The backend was closed");
    }
    control.cancellation().check();
  }

  @Override
  public Image compose(CompositionRequest request, JobControl control) {
    begin(control);
    Limits limits = control.limits();
    limits.checkPixels(request.plan().canvas().width(), request.plan().canvas().height());
    Set<RenderNote> notes = new LinkedHashSet<>();
    FakeSources sources =
        new FakeSources(request.plan(), request.sources(), request.missing(), notes);
    return new FakeCompositor(sources, notes).draw(request.plan().frame(request.frame()));
  }

  @Override
  public RenderResult render(RenderRequest request, JobControl control) {
    begin(control);
    return new FakeRendering(request, control).run();
  }

  @Override
  public void close() {
    closed = true;
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
