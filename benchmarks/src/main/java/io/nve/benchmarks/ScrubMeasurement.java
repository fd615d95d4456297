package io.nve.benchmarks;

import io.nve.ffmpeg.FfmpegBackend;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.render.RenderPlan;
import io.nve.spi.Cancellation;
import io.nve.spi.FrameServer;
import io.nve.spi.FrameServerRequest;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaLocation;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * How long a frame takes while somebody scrubs: three layers of 1080p sources, each served by a
 * proxy of 540p with a key picture every 15 frames, on a canvas of the proxies' size. No frame
 * comes out of the cache of finished frames.
 */
final class ScrubMeasurement implements Measurement {
  private static final int SECONDS = 20;
  private static final int FRAMES = 600;
  private static final Id SEQUENCE = Id.of("s");

  @Override
  public String name() {
    return "scrub";
  }

  @Override
  public void run(Path results, boolean brief) throws IOException {
    Path folder = Files.createTempDirectory("nve-bench");
    try (MediaBackend backend = new FfmpegBackend()) {
      proxies(folder);
      StringBuilder table = new StringBuilder("# scrub\n\nThree layers of 540p proxies.\n\n");
      table.append(Machine.describe()).append("\n\n");
      table.append("| way | p50, ms | p95, ms | bar |\n|---|---:|---:|---|\n");
      List<String> rows = new ArrayList<>();
      FrameServerRequest request =
          FrameServerRequest.of(plan(folder))
              .withSources(source -> Optional.of(MediaLocation.of(proxyOf(source.url()))))
              .withCacheBytes(0);
      try (FrameServer frames = backend.frames(request, JobControl.NONE)) {
        Random random = new Random(5);
        measure(frames, "jumps", i -> random.nextInt(FRAMES), table, rows);
        measure(frames, "forwards", i -> i % FRAMES, table, rows);
        measure(frames, "backwards", i -> FRAMES - 1 - i % FRAMES, table, rows);
        measure(frames, "to and fro", i -> 300 + (int) (40 * Math.sin(i / 9.0)), table, rows);
      }
      System.out.println(table);
      Files.writeString(results.resolve("scrub.md"), table);
      Files.writeString(
          results.resolve("scrub.json"), "[\n  " + String.join(",\n  ", rows) + "\n]\n");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      delete(folder);
    }
  }

  private static String proxyOf(String url) {
    return url.replace("original", "proxy");
  }

  private static void proxies(Path folder) throws IOException, InterruptedException {
    List<String> pictures = List.of("testsrc2", "mandelbrot", "smptehdbars");
    for (int i = 0; i < pictures.size(); i++) {
      FfmpegProgram.run(
          "-f",
          "lavfi",
          "-i",
          pictures.get(i) + "=size=960x540:rate=30",
          "-t",
          Integer.toString(SECONDS),
          "-pix_fmt",
          "yuv420p",
          "-g",
          "15",
          "-b:v",
          "2M",
          folder.resolve("proxy" + i + ".mp4").toString());
    }
  }

  private static RenderPlan plan(Path folder) {
    List<Entity> entities = new ArrayList<>();
    entities.add(Sequence.of(SEQUENCE, FrameRate.FPS_30, 960, 540));
    for (int i = 0; i < 3; i++) {
      Id track = Id.of("v" + i);
      Id asset = Id.of("m" + i);
      String original = folder.resolve("original" + i + ".mp4").toString();
      TimeRange whole = new TimeRange(0, Ticks.ofSeconds(SECONDS));
      entities.add(Track.of(track, SEQUENCE, TrackKind.VIDEO, "a" + i));
      entities.add(Asset.of(asset, MediaReference.of(original, whole)));
      Clip clip = Clip.media(Id.of("c" + i), asset, track, 0, 0, Ticks.ofSeconds(SECONDS));
      entities.add(i == 0 ? clip : small(clip, i));
    }
    return RenderPlan.of(Project.of(entities), SEQUENCE);
  }

  private static Clip small(Clip clip, int layer) {
    return clip.with(Transform.SCALE_X, 0.4)
        .with(Transform.SCALE_Y, 0.4)
        .with(Transform.POSITION_X, 0.2 + 0.3 * layer)
        .with(Transform.OPACITY, 0.9);
  }

  private static void measure(
      FrameServer frames,
      String way,
      IntUnaryOperator place,
      StringBuilder table,
      List<String> rows) {
    double[] millis = new double[300];
    for (int i = -30; i < millis.length; i++) {
      int number = place.applyAsInt(i + 30);
      long start = System.nanoTime();
      frames.frame(number, Cancellation.NEVER);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    double half = millis[millis.length / 2];
    double most = millis[millis.length * 95 / 100];
    table.append(
        String.format(Locale.ROOT, "| %s | %.1f | %.1f | p50 15, p95 40 |%n", way, half, most));
    rows.add(
        String.format(
            Locale.ROOT, "{\"way\": \"%s\", \"p50\": %.2f, \"p95\": %.2f}", way, half, most));
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
