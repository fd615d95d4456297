package io.nve.testkit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.Canvas;
import io.nve.render.RenderPlan;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.OutputFormat;
import io.nve.spi.Progress;
import io.nve.spi.RenderNote;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.time.Ticks;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One rendering of the {@link FakeMediaBackend}. */
final class FakeRendering {
  private final RenderRequest request;
  private final RenderPlan plan;
  private final JobControl control;
  private final long started = System.nanoTime();
  private final Set<RenderNote> notes = new LinkedHashSet<>();

  FakeRendering(RenderRequest request, JobControl control) {
    this.request = request;
    this.plan = request.plan();
    this.control = control;
  }

  RenderResult run() {
    checkFormat(request.format());
    long frames = request.format().video().isNone() ? 0 : request.endFrame() - request.firstFrame();
    long samples =
        request.format().audio().isNone() ? 0 : request.endSample() - request.firstSample();
    if (frames == 0 && samples == 0) {
      throw new EditorException(ErrorCode.NOTHING_TO_RENDER, "There is nothing in that range");
    }
    Canvas canvas = plan.canvas();
    control.limits().checkPixels(canvas.width(), canvas.height());
    control.limits().checkDuration(Math.min(request.range().end(), plan.range().end()));
    report(Progress.Phase.PREPARING, 0, frames);
    FakeSources sources = new FakeSources(plan, request.sources(), request.missing(), notes);
    List<byte[]> pictures = pictures(new FakeCompositor(sources, notes), frames);
    float[] mix =
        samples == 0
            ? new float[0]
            : new FakeMixer(sources).mix(plan, request.firstSample(), request.endSample());
    int channels = samples == 0 ? 0 : 2;
    FakeMedia output =
        new FakeMedia(
            canvas.width(),
            canvas.height(),
            plan.rate(),
            pictures,
            plan.audio().sampleRate(),
            channels,
            FloatBuffer.wrap(mix));
    return finish(output, frames, samples);
  }

  private static void checkFormat(OutputFormat format) {
    boolean settings = !format.video().settings().isEmpty() || !format.audio().settings().isEmpty();
    boolean known =
        format.container().equals(FakeMediaBackend.FORMAT)
            && (format.video().isNone() || format.video().codec().equals(FakeMediaBackend.FORMAT))
            && (format.audio().isNone() || format.audio().codec().equals(FakeMediaBackend.FORMAT));
    if (!known || settings) {
      throw new EditorException(ErrorCode.UNSUPPORTED_OUTPUT, "Only fake media can be written");
    }
  }

  private List<byte[]> pictures(FakeCompositor compositor, long frames) {
    List<byte[]> pictures = new ArrayList<>();
    for (long i = 0; i < frames; i++) {
      report(Progress.Phase.RENDERING, i, frames);
      checkTime();
      Image image = compositor.draw(plan.frame(request.firstFrame() + i));
      pictures.add(image.rgba());
    }
    return pictures;
  }

  private void checkTime() {
    control.cancellation().check();
    if ((System.nanoTime() - started) / 1_000_000 >= control.limits().wallMillis()) {
      throw new EditorException(ErrorCode.RENDER_TIMEOUT, "The work takes longer than its limit");
    }
  }

  private void report(Progress.Phase phase, long done, long total) {
    double fraction = phase == Progress.Phase.DONE ? 1 : total == 0 ? 0 : 0.9 * done / total;
    control.listener().onProgress(new Progress(phase, fraction, done, total));
  }

  private RenderResult finish(FakeMedia output, long frames, long samples) {
    report(Progress.Phase.FINISHING, frames, frames);
    Path target = Path.of(request.target());
    Path parent = target.toAbsolutePath().getParent();
    Path part = parent.resolve(target.getFileName() + ".part");
    try {
      if (!Files.isDirectory(parent)) {
        throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "There is no folder " + parent);
      }
      output.write(part);
      checkTime();
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "Cannot write " + target, e);
    } finally {
      remove(part);
    }
    report(Progress.Phase.DONE, frames, frames);
    long duration =
        Math.max(plan.rate().ticksAt(frames), Ticks.ofSamples(samples, plan.audio().sampleRate()));
    return new RenderResult(
        request.target(),
        List.of(FakeMediaBackend.FORMAT),
        frames,
        samples,
        duration,
        FakeMediaBackend.size(target),
        List.copyOf(notes));
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "Cannot remove " + part, e);
    }
  }
}
