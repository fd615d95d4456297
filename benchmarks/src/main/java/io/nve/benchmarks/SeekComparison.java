package io.nve.benchmarks;

import io.nve.spi.FrameRequest;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import io.nve.spi.MediaLocation;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random exact frames of a 1080p file with a key frame every 250 frames. */
final class SeekComparison {
  private static final int SECONDS = 20;
  private static final int FRAMES_PER_RUN = 5;

  private SeekComparison() {}

  static Comparison create() {
    return new Comparison(
        "seek",
        "Random exact frames of a long-GOP 1080p H.264 file as RGBA: in process, and by starting "
            + "`ffmpeg -ss` of the same build.",
        10,
        SeekComparison::prepare);
  }

  private static List<Comparison.Contest> prepare(Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("long-gop.mp4");
    FfmpegProgram.run(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=1920x1080:rate=30:duration=" + SECONDS,
        "-c:v",
        "libopenh264",
        "-b:v",
        "6M",
        "-g",
        "250",
        file.toString());
    MediaBackend backend = MediaBackends.find();
    Random ours = new Random(1);
    Random peers = new Random(1);
    return List.of(
        new Comparison.Contest(
            FRAMES_PER_RUN + " random frames",
            0.5,
            () -> {
              for (int i = 0; i < FRAMES_PER_RUN; i++) {
                long time = FrameRate.FPS_30.ticksAt(ours.nextInt(SECONDS * 30));
                FrameRequest request = FrameRequest.of(MediaLocation.of(file.toString()), time);
                backend.frame(request, JobControl.NONE);
              }
            },
            () -> {
              for (int i = 0; i < FRAMES_PER_RUN; i++) {
                long time = FrameRate.FPS_30.middleOf(peers.nextInt(SECONDS * 30));
                spawn(file, Ticks.toSeconds(time));
              }
            }));
  }

  private static void spawn(Path file, double seconds) throws IOException, InterruptedException {
    FfmpegProgram.run(
        "-ss",
        String.format(Locale.ROOT, "%.6f", seconds),
        "-i",
        file.toString(),
        "-frames:v",
        "1",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgba",
        "-");
  }
}
