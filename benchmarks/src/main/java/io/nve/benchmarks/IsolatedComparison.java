package io.nve.benchmarks;

import io.nve.ffmpeg.FfmpegBackend;
import io.nve.isolated.IsolatedBackend;
import io.nve.isolated.IsolatedConfig;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The same render in a worker and in this process, by the same backend. */
final class IsolatedComparison {
  private static final IsolatedConfig CONFIG =
      IsolatedConfig.standard().withBackend(FfmpegBackend.class);

  /** Lives as long as the program: workers end with it. */
  private final MediaBackend isolated = new IsolatedBackend(CONFIG);

  private final MediaBackend here = new FfmpegBackend();
  private final Path folder;
  private final RenderMedia media;

  private IsolatedComparison(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.media =
        RenderMedia.make(folder, here, List.of("-c:v", "libopenh264", "-b:v", "8M", "-g", "60"));
  }

  static Comparison create() {
    return new Comparison(
        "isolated",
        "15 s of 1080p at 30 frames a second (three clips, a crossfade, a title, two audio tracks) "
            + "to an MP4: in a worker, and in process as the peer.",
        5,
        folder -> new IsolatedComparison(folder).contests());
  }

  private List<Comparison.Contest> contests() {
    return List.of(
        new Comparison.Contest(
            "a worker that has rendered before, against in process",
            1.05,
            () -> render(isolated),
            () -> render(here)),
        new Comparison.Contest(
            "a worker started for it, against in process",
            1.05,
            () -> {
              try (MediaBackend fresh = new IsolatedBackend(CONFIG.withWorkers(1))) {
                render(fresh);
              }
            },
            () -> render(here)));
  }

  private void render(MediaBackend backend) {
    String target = folder.resolve("out.mp4").toString();
    backend.render(
        RenderRequest.of(media.edited(), target, OutputPreset.MP4.format()), JobControl.NONE);
  }
}
