package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.internal.wire.Answer;
import io.nve.isolated.internal.wire.Order;
import io.nve.spi.JobControl;
import io.nve.spi.Progress;
import org.jspecify.annotations.Nullable;

/**
 * One task of one worker, led by the caller's thread: it waits for answers, passes progress on, and
 * between them looks after cancellation, time and what the worker uses.
 */
final class TaskRun {
  private static final long TICK_MILLIS = 20;
  private static final long MILLION = 1_000_000;

  /** A worker that was asked to end has this long to say so; cancelling takes 200 ms at most. */
  private static final long CANCEL_NANOS = 150 * MILLION;

  /** How much longer than the limit it may take, since the backend keeps time itself. */
  private static final long WALL_GRACE_MILLIS = 1000;

  private final WorkerProcess worker;
  private final JobControl control;
  private final Watch watch;
  private final Deadline deadline;
  private Progress last = new Progress(Progress.Phase.PREPARING, 0, 0, 0);
  private @Nullable Progress done;
  private @Nullable RuntimeException stopped;
  private long killAt;
  private boolean interrupted;

  TaskRun(WorkerProcess worker, JobControl control, Watch watch, Deadline deadline) {
    this.worker = worker;
    this.control = control;
    this.watch = watch;
    this.deadline = deadline;
  }

  /**
   * Does a task to its end.
   *
   * @throws EditorException if it was cancelled, took too long or too much
   * @throws WorkerLost if the worker did not survive it
   */
  Answer.End run(Order.Task task) throws WorkerLost {
    worker.send(task);
    try {
      while (true) {
        Answer answer = next();
        if (answer instanceof Answer.Advanced advanced) {
          advance(advanced.progress());
        } else if (answer instanceof Answer.End end) {
          return ended(end);
        } else if (answer != null) {
          throw WorkerLost.garbled(new IllegalStateException("A second greeting"));
        }
        check();
      }
    } catch (WorkerLost | Ended e) {
      // Before anybody removes the files that it may still be writing.
      worker.kill();
      throw e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private @Nullable Answer next() throws WorkerLost {
    try {
      return worker.poll(TICK_MILLIS);
    } catch (InterruptedException e) {
      interrupted = true;
      stop(new EditorException(ErrorCode.CANCELLED, "The work was interrupted"));
      return null;
    }
  }

  private Answer.End ended(Answer.End end) {
    if (stopped != null) {
      throw stopped;
    }
    return end;
  }

  private void advance(Progress progress) throws WorkerLost {
    last = Answers.checked(progress, last);
    if (last.phase() == Progress.Phase.DONE) {
      // It is not: the file is not in its place yet.
      done = last;
    } else if (stopped == null) {
      tell(last);
    }
  }

  private void tell(Progress progress) {
    try {
      control.listener().onProgress(progress);
    } catch (RuntimeException e) {
      stop(e);
    }
  }

  /** Passes on that all is done, once it is. */
  void tellDone() {
    if (done != null) {
      control.listener().onProgress(done);
    }
  }

  private void check() {
    if (stopped == null && control.cancellation().isRequested()) {
      stop(new EditorException(ErrorCode.CANCELLED, "The work was cancelled"));
    }
    if (stopped != null) {
      if (System.nanoTime() - killAt > 0) {
        throw new Ended(stopped);
      }
      return;
    }
    if (deadline.isOver(WALL_GRACE_MILLIS)) {
      throw new Ended(deadline.error());
    }
    try {
      watch.look();
    } catch (EditorException e) {
      throw new Ended(e);
    }
  }

  private void stop(RuntimeException reason) {
    if (stopped == null) {
      stopped = reason;
      killAt = System.nanoTime() + CANCEL_NANOS;
      worker.send(new Order.Cancel());
    }
  }

  /** The work is over while the worker is still at it, so that the worker has to go. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException reason;

    Ended(RuntimeException reason) {
      super(reason);
      this.reason = reason;
    }

    RuntimeException reason() {
      return reason;
    }
  }
}
