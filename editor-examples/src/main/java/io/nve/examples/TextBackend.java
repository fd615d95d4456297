package io.nve.examples;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.FramePicture;
import io.nve.spi.Capabilities;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.Progress;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A backend that renders text: a line for each frame, with what it shows. */
final class TextBackend implements MediaBackend {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(List.of("txt"), List.of("lines"), List.of(), List.of(), List.of());
  }

  @Override
  public RenderResult render(RenderRequest request, JobControl control) {
    StringBuilder text = new StringBuilder();
    long first = request.firstFrame();
    long count = request.endFrame() - first;
    for (long i = 0; i < count; i++) {
      // Asked at every frame: cancelled work throws, and no file has been begun.
      control.cancellation().check();
      FramePicture picture = request.plan().frame(first + i);
      text.append(first + i).append(": ").append(picture.layers().size()).append(" layers\n");
      control.listener().onProgress(progress(i + 1, count));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(Path.of(request.target()), bytes);
    } catch (IOException e) {
      throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "The text was not written", e);
    }
    return new RenderResult(
        request.target(),
        List.of("lines"),
        count,
        0,
        request.plan().rate().ticksAt(count),
        bytes.length,
        List.of());
  }

  private static Progress progress(long done, long total) {
    Progress.Phase phase = done < total ? Progress.Phase.RENDERING : Progress.Phase.DONE;
    return new Progress(phase, done / (double) total, done, total);
  }

  @Override
  public MediaInfo probe(MediaLocation media, JobControl control) {
    throw new EditorException(ErrorCode.UNSUPPORTED_MEDIA, "Text reads no media: " + media);
  }

  @Override
  public Image frame(FrameRequest request, JobControl control) {
    throw new EditorException(ErrorCode.UNSUPPORTED_MEDIA, "Text has no pixels");
  }

  @Override
  public Image compose(CompositionRequest request, JobControl control) {
    throw new EditorException(ErrorCode.UNSUPPORTED_OUTPUT, "Text has no pixels");
  }

  @Override
  public void close() {}
}
