package io.nve.benchmarks;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transform;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.testkit.RandomProjects;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to apply primitive operations to a project of ten tracks, one after the other, each
 * to what the one before made.
 *
 * <p>The bar: at 10,000 clips on one core 3 million sets, 1 million moves and 0.3 million ripple
 * inserts per second; at 100,000 clips at most twice what it costs at 1,000.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ApplyBenchmark {
  private static final int COUNT = 1_000;
  private static final int TRACKS = 10;
  private static final long FRAME = FrameRate.FPS_25.frameDuration();

  /** How many clips there are. */
  @Param({"1000", "10000", "100000"})
  public int clips;

  private Project project = Project.empty();
  private List<Operation> sets = List.of();
  private List<Operation> moves = List.of();
  private List<Operation> inserts = List.of();

  /** Makes the project, and the operations, so that they are not measured. */
  @Setup
  public void prepare() {
    int perTrack = clips / TRACKS;
    project = RandomProjects.large(TRACKS, perTrack);
    Random random = new Random(1);
    List<Operation> newSets = new ArrayList<>();
    List<Operation> newMoves = new ArrayList<>();
    List<Operation> newInserts = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      Id track = Id.of("t" + random.nextInt(TRACKS));
      Id clip = Id.of(track + "c" + random.nextInt(perTrack));
      long time = random.nextInt(perTrack * 55) * FRAME;
      newSets.add(new Set(clip, Transform.OPACITY.key(), Json.of(i / (double) COUNT)));
      newMoves.add(new Place(clip, track, time));
      newInserts.add(new Shift(track, time, 50 * FRAME));
      newInserts.add(
          new Create(
              Clip.media(Id.of("n" + i), Id.of("a"), track, time, i * FRAME, (i + 50) * FRAME)));
    }
    sets = newSets;
    moves = newMoves;
    inserts = newInserts;
  }

  private Project apply(List<Operation> operations) {
    Project result = project;
    for (Operation operation : operations) {
      result = operation.applyTo(result);
    }
    return result;
  }

  /** Sets the opacity of random clips. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public Project set() {
    return apply(sets);
  }

  /** Moves random clips to random places of their tracks. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public Project move() {
    return apply(moves);
  }

  /** Inserts clips at random places and moves everything behind them. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public Project rippleInsert() {
    return apply(inserts);
  }
}
