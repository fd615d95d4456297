package io.nve.isolated.internal.worker;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.internal.wire.Answer;
import io.nve.isolated.internal.wire.Order;
import io.nve.spi.Cancellation;
import io.nve.spi.JobControl;
import io.nve.spi.Limits;
import io.nve.spi.MediaBackend;
import java.util.function.Consumer;

/** Does tasks with a backend; whatever goes wrong in it becomes an answer. */
final class TaskRunner {
  private final MediaBackend backend;
  private final Consumer<Answer> parent;

  TaskRunner(MediaBackend backend, Consumer<Answer> parent) {
    this.backend = backend;
    this.parent = parent;
  }

  Answer.End run(Order.Task task, Cancellation cancellation) {
    try {
      return done(task, control(task.limits(), cancellation));
    } catch (EditorException e) {
      return new Answer.Failed(e.code().name(), e.getMessage(), e.path());
    } catch (OutOfMemoryError e) {
      return failed(ErrorCode.RENDER_MEMORY, "The worker ran out of memory");
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      // The parent keeps the last lines of this for whoever looks for the cause.
      e.printStackTrace();
      return failed(
          ErrorCode.BACKEND_FAILED, "The backend failed (" + e.getClass().getSimpleName() + ")");
    }
  }

  private JobControl control(Limits limits, Cancellation cancellation) {
    return new JobControl(
        progress -> parent.accept(new Answer.Advanced(progress)), cancellation, limits);
  }

  private Answer.End done(Order.Task task, JobControl control) {
    return switch (task) {
      case Order.Probe probe -> new Answer.Probed(backend.probe(probe.media(), control));
      case Order.Frame frame -> new Answer.Drawn(backend.frame(frame.request(), control));
      case Order.Compose compose -> new Answer.Drawn(backend.compose(compose.request(), control));
      case Order.Render render -> new Answer.Rendered(backend.render(render.request(), control));
    };
  }

  private static Answer.Failed failed(ErrorCode code, String message) {
    return new Answer.Failed(code.name(), message, "");
  }
}
