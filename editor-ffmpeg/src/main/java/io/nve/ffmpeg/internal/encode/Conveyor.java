package io.nve.ffmpeg.internal.encode;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A short belt between two threads: one puts, one takes, and neither gets far ahead.
 *
 * <p>Whoever fails or is cancelled closes the belt; the other side then stops at once, and what
 * lies on the belt is closed.
 *
 * @param <T> what travels; closed here when nobody takes it
 */
public final class Conveyor<T extends AutoCloseable> {
  private final int capacity;
  private final ArrayDeque<T> belt = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean ended;
  private boolean broken;

  /** A belt with room for so many things. */
  public Conveyor(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Puts a thing on the belt, waiting for room.
   *
   * @return false when the belt is broken; the thing is then closed
   */
  public boolean put(T thing) {
    lock.lock();
    try {
      while (belt.size() >= capacity && !broken) {
        changed.awaitUninterruptibly();
      }
      if (!broken) {
        belt.addLast(thing);
        changed.signalAll();
        return true;
      }
    } finally {
      lock.unlock();
    }
    discard(thing);
    return false;
  }

  /** Says that no more will come. */
  public void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes the next thing, waiting for one; empty after the end, and when the belt is broken. */
  public Optional<T> take() {
    lock.lock();
    try {
      while (belt.isEmpty() && !ended && !broken) {
        changed.awaitUninterruptibly();
      }
      Optional<T> next = broken ? Optional.empty() : Optional.ofNullable(belt.pollFirst());
      changed.signalAll();
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Stops both sides and closes what lies on the belt. */
  public void breakOff() {
    lock.lock();
    try {
      broken = true;
      belt.forEach(Conveyor::discard);
      belt.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void discard(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      throw new IllegalStateException("a thing on the belt did not close", e);
    }
  }
}
