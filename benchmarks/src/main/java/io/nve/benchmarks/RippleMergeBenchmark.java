package io.nve.benchmarks;

import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.edit.RippleDelete;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import io.nve.testkit.RandomProjects;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs that somebody ripples 5,000 of 10,000 clips while others send 100 operations: to
 * take each past the other, and to apply both. The bar: 5 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RippleMergeBenchmark {
  private static final int TRACKS = 10;
  private static final int CLIPS = 1_000;
  private static final int OTHERS = 100;

  private final Project project = RandomProjects.large(TRACKS, CLIPS);
  private Batch ripple = new Batch("", List.of());
  private final List<Operation> others = new ArrayList<>();

  /** Plans the edit, which deletes a clip in the middle of each track. */
  @Setup
  public void prepare() {
    List<Id> clips = new ArrayList<>();
    for (int track = 0; track < TRACKS; track++) {
      clips.add(Id.of("t" + track + "c" + CLIPS / 2));
    }
    ripple = new RippleDelete(clips).plan(project, EditContext.of(IdSource.counting("ana")));
    Traffic ben = new Traffic("ben", TRACKS, CLIPS, 1);
    for (int i = 0; i < OTHERS; i++) {
      others.add(ben.next());
    }
  }

  /** Merges as the one does who ripples: the others' operations come to what he sees. */
  @Benchmark
  public Project atTheAuthor() {
    Rebase rebase = Rebase.of(project, List.of(ripple), others, Order.LATER);
    return new Batch("", rebase.theirs()).applyTo(ripple.applyTo(project));
  }

  /** Merges as the server does: the ripple comes after all that the others did. */
  @Benchmark
  public Project atTheServer() {
    Rebase rebase = Rebase.of(project, List.of(ripple), others, Order.LATER);
    return new Batch("", rebase.ours()).applyTo(new Batch("", others).applyTo(project));
  }
}
