package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.IsolatedConfig;
import io.nve.isolated.internal.wire.Answer;
import io.nve.isolated.internal.wire.Located;
import io.nve.isolated.internal.wire.Order;
import io.nve.isolated.internal.wire.Wire;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.Limits;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import java.io.IOException;
import java.util.List;

/** Does a backend's work in workers. */
public final class Host implements AutoCloseable {
  private final Launcher launcher;
  private final WorkerPool pool;

  /** Reads the last answer of a task, which may be a lie. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(Answer.End end) throws WorkerLost;
  }

  /** Does one task with a worker. */
  @FunctionalInterface
  private interface Doing<T> {
    T with(WorkerProcess worker, Watch watch, Deadline deadline) throws WorkerLost;
  }

  /** Begins to start a first worker. */
  public Host(IsolatedConfig config) {
    launcher = new Launcher(config);
    pool = new WorkerPool(launcher);
  }

  /** Returns which limits cannot be enforced here. */
  public List<String> weaknesses() {
    return launcher.weaknesses();
  }

  /** Returns what the workers say of themselves. */
  public Answer.Ready greeting() {
    return pool.greeting();
  }

  /** Does what {@link io.nve.spi.MediaBackend#probe} says. */
  public MediaInfo probe(MediaLocation media, JobControl control) {
    MediaLocation place = Places.seenByWorker(media);
    return simple(
        control,
        limits -> new Order.Probe(place, limits),
        0,
        end -> Answers.checked(as(Answer.Probed.class, end).info(), control.limits()));
  }

  /** Does what {@link io.nve.spi.MediaBackend#frame} says. */
  public Image frame(FrameRequest request, JobControl control) {
    FrameRequest placed =
        new FrameRequest(Places.seenByWorker(request.media()), request.stream(), request.time());
    return simple(
        control,
        limits -> new Order.Frame(placed, limits),
        control.limits().pixels(),
        end -> Answers.checked(as(Answer.Drawn.class, end).image(), control.limits()));
  }

  /** Does what {@link io.nve.spi.MediaBackend#compose} says. */
  public Image compose(CompositionRequest request, JobControl control) {
    long pixels = (long) request.plan().canvas().width() * request.plan().canvas().height();
    CompositionRequest placed =
        request.withSources(Places.seenByWorker(request.plan(), request.sources()));
    return simple(
        control,
        limits -> new Order.Compose(placed, limits),
        pixels,
        end -> Answers.checked(as(Answer.Drawn.class, end).image(), request.plan().canvas()));
  }

  /** Does what {@link io.nve.spi.MediaBackend#render} says. */
  public RenderResult render(RenderRequest request, JobControl control) {
    return inWorker(
        control,
        (worker, watch, deadline) -> {
          try (OutputFolder folder = OutputFolder.beside(request.target())) {
            watch.alsoCount(folder.path());
            Located located = Places.seenByWorker(request.plan(), request.sources());
            RenderRequest inside =
                request
                    .withTarget(folder.inside())
                    .withSources(located)
                    .withReuse(Places.seenByWorker(request.reuse()));
            TaskRun run = new TaskRun(worker, control, watch, deadline);
            Answer.End end = run.run(new Order.Render(inside, deadline.left(control.limits())));
            RenderResult result = published(request, end, folder, watch);
            run.tellDone();
            return result;
          }
        });
  }

  private static RenderResult published(
      RenderRequest request, Answer.End end, OutputFolder folder, Watch watch) throws WorkerLost {
    RenderResult told = as(Answer.Rendered.class, end).result();
    try {
      long bytes = folder.size();
      watch.checkOutput(bytes);
      RenderResult result = Answers.checked(told, request, bytes);
      folder.publish();
      return result;
    } catch (IOException e) {
      throw WorkerLost.garbled(e);
    }
  }

  /** Makes a task from the limits that are left for it. */
  @FunctionalInterface
  private interface Making {
    Order.Task task(Limits limits);
  }

  private <T> T simple(JobControl control, Making making, long pixels, Reading<T> reading) {
    return inWorker(
        control,
        (worker, watch, deadline) -> {
          worker.expect(Wire.MOST_ANSWER + 4 * Math.min(pixels, Integer.MAX_VALUE));
          TaskRun run = new TaskRun(worker, control, watch, deadline);
          T result = reading.read(run.run(making.task(deadline.left(control.limits()))));
          run.tellDone();
          return result;
        });
  }

  private <T> T inWorker(JobControl control, Doing<T> doing) {
    Deadline deadline = new Deadline(control.limits());
    WorkerProcess worker =
        pool.take(() -> {
          control.cancellation().check();
          if (deadline.isOver(0)) {
            throw deadline.error();
          }
        });
    Watch watch = new Watch(worker, launcher.config().limits());
    boolean trusted = false;
    try {
      T result = doing.with(worker, watch, deadline);
      trusted = true;
      return result;
    } catch (EditorException e) {
      // The backend said so, and lives; but after these nobody knows in which state it is.
      trusted = e.code() != ErrorCode.BACKEND_FAILED && e.code() != ErrorCode.RENDER_MEMORY;
      throw e;
    } catch (WorkerLost e) {
      throw e.error();
    } catch (TaskRun.Ended e) {
      throw e.reason();
    } finally {
      release(worker, watch, trusted);
    }
  }

  private void release(WorkerProcess worker, Watch watch, boolean trusted) {
    if (!trusted) {
      pool.discard(worker);
    } else if (watch.isBloated()) {
      pool.retire(worker);
    } else {
      pool.give(worker);
    }
  }

  private static <E extends Answer.End> E as(Class<E> type, Answer.End end) throws WorkerLost {
    if (type.isInstance(end)) {
      return type.cast(end);
    }
    if (end instanceof Answer.Failed failed) {
      throw Answers.error(failed);
    }
    throw WorkerLost.garbled(new IllegalStateException("An answer to another question"));
  }

  @Override
  public void close() {
    pool.close();
  }
}
