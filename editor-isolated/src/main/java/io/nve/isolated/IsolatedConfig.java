package io.nve.isolated;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.spi.MediaBackend;
import java.util.List;

/**
 * What an {@link IsolatedBackend} runs, and in how many workers. Immutable.
 *
 * <pre>{@code
 * IsolatedConfig config =
 *     IsolatedConfig.standard()
 *         .withWorkers(4)
 *         .withLimits(WorkerLimits.DEFAULT.withCpu(Duration.ofMinutes(10)));
 * }</pre>
 *
 * @param backend the name of the class to run, which has a public constructor without parameters;
 *     empty for the backend that is installed
 * @param workers how many tasks can run at a time, 1 to 64; further ones wait
 * @param tasksPerWorker after how many tasks a worker is replaced by a fresh one, at least 1
 * @param limits what each worker may use
 * @param network whether workers may reach the network
 * @param jvmOptions more options for the workers' JVM
 */
public record IsolatedConfig(
    String backend,
    int workers,
    int tasksPerWorker,
    WorkerLimits limits,
    boolean network,
    List<String> jvmOptions) {
  private static final int MOST_WORKERS = 64;

  /**
   * Checks the numbers and copies the list.
   *
   * @throws EditorException {@code INVALID_VALUE} if a number is out of range
   */
  public IsolatedConfig {
    if (workers < 1 || workers > MOST_WORKERS || tasksPerWorker < 1) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "There are 1 to " + MOST_WORKERS + " workers, for 1 task each");
    }
    jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * The backend that is installed in two workers, each for up to 500 tasks, with {@link
   * WorkerLimits#DEFAULT} and no network.
   */
  public static IsolatedConfig standard() {
    return new IsolatedConfig("", 2, 500, WorkerLimits.DEFAULT, false, List.of());
  }

  /** Returns this with a certain backend, which has a public constructor without parameters. */
  public IsolatedConfig withBackend(Class<? extends MediaBackend> backend) {
    String name = backend.getName();
    return new IsolatedConfig(name, workers, tasksPerWorker, limits, network, jvmOptions);
  }

  /** Returns this with another number of workers, 1 to 64. */
  public IsolatedConfig withWorkers(int workers) {
    return new IsolatedConfig(backend, workers, tasksPerWorker, limits, network, jvmOptions);
  }

  /** Returns this with workers that do another number of tasks each. */
  public IsolatedConfig withTasksPerWorker(int tasks) {
    return new IsolatedConfig(backend, workers, tasks, limits, network, jvmOptions);
  }

  /** Returns this with other limits. */
  public IsolatedConfig withLimits(WorkerLimits limits) {
    return new IsolatedConfig(backend, workers, tasksPerWorker, limits, network, jvmOptions);
  }

  /** Returns this with workers that may, or may not, reach the network. */
  public IsolatedConfig withNetwork(boolean network) {
    return new IsolatedConfig(backend, workers, tasksPerWorker, limits, network, jvmOptions);
  }

  /** Returns this with other options for the workers' JVM. */
  public IsolatedConfig withJvmOptions(List<String> options) {
    return new IsolatedConfig(backend, workers, tasksPerWorker, limits, network, options);
  }
}
