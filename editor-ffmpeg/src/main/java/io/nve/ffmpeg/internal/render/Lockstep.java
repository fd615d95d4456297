package io.nve.ffmpeg.internal.render;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps sound from running far ahead of pictures, and stops everybody when one part fails.
 *
 * <p>The muxer must hold back sound until the pictures of its time have come; without a limit that
 * could be all of it.
 */
final class Lockstep {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private double picturesReached;
  private boolean stopped;

  /** Says up to which second of the output pictures have been encoded. */
  void picturesReached(double seconds) {
    lock.lock();
    try {
      picturesReached = seconds;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until pictures have been encoded up to a second of the output.
   *
   * @return false when the work was stopped
   */
  boolean awaitPictures(double seconds) {
    lock.lock();
    try {
      while (picturesReached < seconds && !stopped) {
        changed.awaitUninterruptibly();
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  /** Stops everybody who waits or asks. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }
}
