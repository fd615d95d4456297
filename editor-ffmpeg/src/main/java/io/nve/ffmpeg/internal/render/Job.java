package io.nve.ffmpeg.internal.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.encode.Recipe;
import io.nve.spi.JobControl;
import io.nve.spi.RenderRequest;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What there is to do.
 *
 * @param request what was asked for
 * @param recipe how it is encoded, without what there is nothing of
 * @param frames how many pictures
 * @param samples which samples of the plan
 * @param target where to
 */
record Job(RenderRequest request, Recipe recipe, long frames, SoundSpan samples, Path target) {
  static Job of(RenderRequest request, Recipe asked, JobControl control) {
    long frames = asked.video().isEmpty() ? 0 : request.endFrame() - request.firstFrame();
    SoundSpan samples =
        asked
            .audio()
            .map(audio -> SoundSpan.of(heard(request), audio.sampleRate()))
            .orElse(new SoundSpan(0, 0));
    if (frames == 0 && samples.count() == 0) {
      throw new EditorException(
          ErrorCode.NOTHING_TO_RENDER, "There is nothing to render in this range");
    }
    control.limits().checkDuration(request.range().duration());
    control.limits().checkPixels(request.plan().canvas().width(), request.plan().canvas().height());
    asked.video().ifPresent(v -> control.limits().checkPixels(v.width(), v.height()));
    Recipe recipe =
        new Recipe(
            asked.container(),
            asked.video().filter(v -> frames > 0),
            asked.audio().filter(a -> samples.count() > 0));
    return new Job(request, recipe, frames, samples, path(request.target()));
  }

  /** Sound ends with the sequence, even where its last frame goes on a little. */
  static TimeRange heard(RenderRequest request) {
    TimeRange whole = new TimeRange(0, request.plan().duration());
    return request.range().intersection(whole).orElse(new TimeRange(0, 0));
  }

  private static Path path(String target) {
    try {
      return Path.of(target);
    } catch (InvalidPathException e) {
      throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "Not a path for a file", e);
    }
  }

  long duration() {
    long pictures = request.plan().rate().ticksAt(frames);
    long sound =
        recipe
            .audio()
            .map(audio -> Ticks.ofSamples(samples.count(), audio.sampleRate()))
            .orElse(0L);
    return Math.max(pictures, sound);
  }
}
