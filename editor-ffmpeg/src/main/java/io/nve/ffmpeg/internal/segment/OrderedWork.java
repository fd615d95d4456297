package io.nve.ffmpeg.internal.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of work that several threads do and one takes in order.
 *
 * <pre>
 *   taken | done, waiting | being done | not yet
 *         |&lt;------- at most so many ------->|
 * </pre>
 *
 * <p>Nobody works further ahead than that, so the results never need more memory. Platform threads,
 * since native calls would pin virtual ones.
 *
 * @param <T> what comes of a piece
 */
public final class OrderedWork<T> implements AutoCloseable {
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final int workers;
  private final int run;
  private final int ahead;
  private final Map<Integer, T> results = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Throwable failure;
  private boolean stopped;
  private boolean interrupted;
  private int count;
  private int next;
  private int taken;

  /**
   * Prepares the work.
   *
   * @param workers how many threads do it
   * @param run how many neighbouring pieces a thread does in a row; of work that goes on from piece
   *     to piece it then has to begin anew less often
   * @param ahead how many pieces may be begun or wait at a time
   */
  public OrderedWork(int workers, int run, int ahead) {
    this.workers = workers;
    this.run = run;
    this.ahead = Math.max(ahead, workers * run);
  }

  /**
   * Begins the work.
   *
   * @param pieces how many pieces there are
   * @param work does a piece; asks {@link #stopped} now and then
   */
  public void start(int pieces, IntFunction<T> work) {
    count = pieces;
    for (int i = 0; i < Math.min(workers, pieces); i++) {
      threads.add(Thread.ofPlatform().name("nve-stretch-" + i).daemon().unstarted(() -> run(work)));
    }
    threads.forEach(Thread::start);
  }

  private void run(IntFunction<T> work) {
    for (int from = claim(); from >= 0; from = claim()) {
      for (int piece = from; piece < Math.min(count, from + run) && !stopped(); piece++) {
        try {
          put(piece, work.apply(piece));
        } catch (RuntimeException | Error e) {
          fail(e);
        }
      }
    }
  }

  private int claim() {
    lock.lock();
    try {
      while (!stopped && next < count && next + run > taken + ahead) {
        changed.awaitUninterruptibly();
      }
      if (stopped || next >= count) {
        return -1;
      }
      int from = next;
      next += run;
      return from;
    } finally {
      lock.unlock();
    }
  }

  private void put(int piece, T result) {
    lock.lock();
    try {
      results.put(piece, result);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void fail(Throwable thrown) {
    lock.lock();
    try {
      failure = failure == null ? thrown : failure;
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the next piece's result, waiting for it.
   *
   * @param meanwhile called every 20 milliseconds of waiting; what it throws ends the waiting
   */
  public T take(Runnable meanwhile) {
    while (true) {
      T result = poll();
      if (result != null) {
        return result;
      }
      meanwhile.run();
    }
  }

  private @Nullable T poll() {
    lock.lock();
    try {
      long left = POLL_NANOS;
      while (left > 0 && !results.containsKey(taken) && failure == null) {
        left = changed.awaitNanos(left);
      }
      rethrow();
      T result = results.remove(taken);
      if (result != null) {
        taken++;
        changed.signalAll();
      }
      return result;
    } catch (InterruptedException e) {
      // A rendering is ended by its cancellation; the thread's own matter waits until it is over.
      interrupted = true;
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void rethrow() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  /** Returns whether nobody wants the results any more. */
  public boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many pieces are not taken yet. */
  public int left() {
    lock.lock();
    try {
      return count - taken;
    } finally {
      lock.unlock();
    }
  }

  /** Stops the work and waits for its threads: what they use is about to be closed. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
