package io.nve.benchmarks;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transform;
import io.nve.render.FramePicture;
import io.nve.render.PlanDifference;
import io.nve.render.RenderPlan;
import io.nve.testkit.RandomProjects;
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

/** What a plan costs: 10,000 clips on ten tracks in less than 50 ms, a frame next to nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanBenchmark {
  private static final int TRACKS = 10;
  private static final Id SEQUENCE = Id.of("s");

  /** How many clips there are. */
  @Param({"1000", "10000"})
  public int clips;

  private Project project = Project.empty();

  /** The plan before and after one clip was changed. */
  private final RenderPlan[] plans = new RenderPlan[2];

  private long frame;

  /** Makes the project and the plans. */
  @Setup
  public void prepare() {
    project = RandomProjects.large(TRACKS, clips / TRACKS);
    Clip clip = project.clip(Id.of("t0c50")).orElseThrow();
    Project edited = project.setProps(clip.id(), clip.with(Transform.OPACITY, 0.5).props());
    plans[0] = RenderPlan.of(project, SEQUENCE);
    plans[1] = RenderPlan.of(edited, SEQUENCE);
  }

  /** Plans the whole sequence. */
  @Benchmark
  public RenderPlan plan() {
    return RenderPlan.of(project, SEQUENCE);
  }

  /** Evaluates the next frame. */
  @Benchmark
  public FramePicture frame() {
    frame = (frame + 1) % plans[0].frames();
    return plans[0].frame(frame);
  }

  /** Finds what an edit of one clip changed. */
  @Benchmark
  public PlanDifference difference() {
    return PlanDifference.between(plans[0], plans[1]);
  }
}
