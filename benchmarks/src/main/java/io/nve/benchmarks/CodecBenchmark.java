package io.nve.benchmarks;

import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.model.Project;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to write and to read a project of 10,000 clips on ten tracks, and to open one: to
 * read a snapshot and the 500 operations that came after it.
 *
 * <p>The bar: 15 ms each to write and read, 30 ms to open, and at most 1.1 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
  private final Project project = RandomProjects.large(10, 1_000);
  private final String text = ProjectCodec.encode(project);
  private final List<String> tail = new ArrayList<>();

  /** Says how large the document is, which is the other half of the bar. */
  public CodecBenchmark() {
    System.out.println("The document has " + text.length() + " bytes.");
    Traffic traffic = new Traffic("ana", 10, 1_000, 1);
    for (int i = 0; i < 500; i++) {
      tail.add(OperationCodec.encode(traffic.next()));
    }
  }

  /** Writes the project. */
  @Benchmark
  public String encode() {
    return ProjectCodec.encode(project);
  }

  /** Reads the project. */
  @Benchmark
  public Project decode() {
    return ProjectCodec.decode(text);
  }

  /** Reads the project and applies what came after it. */
  @Benchmark
  public Project open() {
    Project result = ProjectCodec.decode(text);
    for (String operation : tail) {
      result = OperationCodec.decode(operation).applyTo(result);
    }
    return result;
  }
}
