package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.FfmpegConfig;
import io.nve.ffmpeg.internal.media.MediaReader;
import io.nve.ffmpeg.internal.title.FontCatalog;
import io.nve.render.RenderPlan;
import io.nve.spi.AudioOutput;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.OutputFormat;
import io.nve.spi.OutputPreset;
import io.nve.spi.Quality;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.VideoOutput;
import java.nio.file.Path;

/** Renders for tests. */
final class Rendering {
  /** Pictures alone. */
  static final OutputFormat SILENT = OutputPreset.MP4.format().withAudio(AudioOutput.NONE);

  /** Sound alone, sample by sample what was mixed, rounded to 16 bits. */
  static final OutputFormat WAV = OutputPreset.WAV.format();

  private static final PlanRenderer RENDERER =
      new PlanRenderer(new MediaReader(FfmpegConfig.standard()), FontCatalog.bundled());

  private Rendering() {}

  static PlanRenderer renderer() {
    return RENDERER;
  }

  static RenderResult render(RenderPlan plan, Path target, OutputFormat format) {
    return RENDERER.render(RenderRequest.of(plan, target.toString(), format), JobControl.NONE);
  }

  static Image compose(RenderPlan plan, long frame) {
    return RENDERER.compose(CompositionRequest.of(plan, frame), JobControl.NONE);
  }

  /** The same pictures at a quality that leaves little to the encoder. */
  static OutputFormat sharp() {
    return SILENT.withVideo(VideoOutput.of("h264").withQuality(Quality.bitrate(20_000_000)));
  }
}
