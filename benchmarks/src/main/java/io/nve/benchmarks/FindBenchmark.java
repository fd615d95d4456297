package io.nve.benchmarks;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.testkit.RandomProjects;
import io.nve.time.FrameRate;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to find a clip: at 100,000 clips at most twice what it costs at 1,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FindBenchmark {
  private static final int TRACKS = 10;
  private static final int COUNT = 1 << 10;

  /** How many clips there are. */
  @Param({"1000", "10000", "100000"})
  public int clips;

  private Project project = Project.empty();
  private final Id[] ids = new Id[COUNT];
  private final Id[] tracks = new Id[COUNT];
  private final long[] times = new long[COUNT];
  private int next;

  /** Makes the project and the questions. */
  @Setup
  public void prepare() {
    int perTrack = clips / TRACKS;
    project = RandomProjects.large(TRACKS, perTrack);
    Random random = new Random(1);
    for (int i = 0; i < COUNT; i++) {
      tracks[i] = Id.of("t" + random.nextInt(TRACKS));
      ids[i] = Id.of(tracks[i] + "c" + random.nextInt(perTrack));
      times[i] = random.nextInt(perTrack * 55) * FrameRate.FPS_25.frameDuration();
    }
  }

  /** Finds a random clip by its id. */
  @Benchmark
  public Optional<Clip> byId() {
    return project.clip(ids[next++ & (COUNT - 1)]);
  }

  /** Finds the clip at a random time of a random track. */
  @Benchmark
  public Optional<Clip> byTime() {
    int i = next++ & (COUNT - 1);
    return project.clipAt(tracks[i], times[i]);
  }
}
