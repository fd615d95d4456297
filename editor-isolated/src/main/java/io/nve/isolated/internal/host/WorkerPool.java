package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.internal.wire.Answer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Workers that wait for tasks. One is started ahead of the first task, and whenever one had to go,
 * another takes its place; so that a task seldom waits for a JVM to start.
 */
final class WorkerPool {
  private static final long START_MILLIS = 60_000;
  private static final long WAIT_MILLIS = 20;

  private final Launcher launcher;
  private final int size;
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private int alive;
  private boolean closed;
  private volatile Answer.@Nullable Ready greeting;

  WorkerPool(Launcher launcher) {
    this.launcher = launcher;
    this.size = launcher.config().workers();
    warmUp();
  }

  /**
   * Returns a worker that is ready, which the caller gives back or discards.
   *
   * @param check is called while there is none, and ends the waiting by throwing
   * @throws EditorException {@code BACKEND_FAILED} if none can be started
   */
  WorkerProcess take(Runnable check) {
    while (true) {
      WorkerProcess found = idleOrNone(check);
      if (found == null) {
        return started(check);
      }
      if (found.isReady()) {
        return found;
      }
      // It ended while it had nothing to do.
      discard(found);
    }
  }

  /** Waits for an idle worker; returns none when one may be started, which is counted by then. */
  private synchronized @Nullable WorkerProcess idleOrNone(Runnable check) {
    while (true) {
      check.run();
      checkOpen();
      WorkerProcess found = idle.pollFirst();
      if (found != null) {
        return found;
      }
      if (alive < size) {
        alive++;
        return null;
      }
      try {
        wait(WAIT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EditorException(ErrorCode.CANCELLED, "The work was interrupted", e);
      }
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "The backend is closed");
    }
  }

  /** Starts a worker that was counted already. */
  private WorkerProcess started(Runnable check) {
    WorkerProcess worker = null;
    boolean ready = false;
    try {
      worker = launcher.start();
      greeting = greeting(worker, check);
      ready = true;
      return worker;
    } finally {
      if (!ready) {
        if (worker != null) {
          worker.kill();
        }
        forgetOne();
      }
    }
  }

  private static Answer.Ready greeting(WorkerProcess worker, Runnable check) {
    long end = System.nanoTime() + START_MILLIS * 1_000_000;
    try {
      while (System.nanoTime() - end < 0) {
        check.run();
        Answer answer = worker.poll(WAIT_MILLIS);
        if (answer instanceof Answer.Ready ready) {
          return ready;
        }
        if (answer != null) {
          throw WorkerLost.garbled(new IllegalStateException("An answer before the greeting"));
        }
      }
      throw new EditorException(ErrorCode.BACKEND_FAILED, "A worker takes too long to start");
    } catch (WorkerLost e) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "A worker cannot start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EditorException(ErrorCode.CANCELLED, "The work was interrupted", e);
    }
  }

  private synchronized void forgetOne() {
    alive--;
    notifyAll();
  }

  /** Takes back a worker that did its task. */
  void give(WorkerProcess worker) {
    if (worker.tasks() >= launcher.config().tasksPerWorker()) {
      retire(worker);
      return;
    }
    synchronized (this) {
      if (!closed) {
        // The last one used is the first to be used again: its caches are warm.
        idle.addFirst(worker);
        notifyAll();
        return;
      }
    }
    retire(worker);
  }

  /** Lets a worker end by itself that did its tasks well. */
  void retire(WorkerProcess worker) {
    worker.close();
    replace();
  }

  /** Ends a worker that cannot be trusted any more. */
  void discard(WorkerProcess worker) {
    worker.kill();
    replace();
  }

  private void replace() {
    forgetOne();
    warmUp();
  }

  /** Starts a worker in the background if none is idle. */
  private void warmUp() {
    synchronized (this) {
      if (closed || alive >= size || !idle.isEmpty()) {
        return;
      }
      alive++;
    }
    Thread thread = new Thread(this::startIdle, "nve-worker-start");
    thread.setDaemon(true);
    thread.start();
  }

  private void startIdle() {
    WorkerProcess worker;
    try {
      worker = started(this::checkStillOpen);
    } catch (EditorException e) {
      // Whoever asks for a worker next tries again, and is told.
      return;
    }
    synchronized (this) {
      if (!closed) {
        idle.addLast(worker);
        notifyAll();
        return;
      }
    }
    worker.close();
  }

  private synchronized void checkStillOpen() {
    checkOpen();
  }

  /** Returns what the workers say of themselves, waiting for the first if need be. */
  Answer.Ready greeting() {
    Answer.Ready known = greeting;
    if (known != null) {
      return known;
    }
    give(take(() -> {}));
    Answer.Ready now = greeting;
    if (now == null) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "A worker cannot start");
    }
    return now;
  }

  /** Ends all workers that are idle now, and those at work when they have done it. */
  void close() {
    List<WorkerProcess> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(idle);
      idle.clear();
      notifyAll();
    }
    all.forEach(WorkerProcess::close);
  }
}
