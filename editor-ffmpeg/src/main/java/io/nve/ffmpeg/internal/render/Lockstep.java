package io.nve.ffmpeg.internal.render;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps sound and pictures from running far ahead of each other, and stops everybody when one part
 * fails.
 *
 * <p>The muxer must hold back what comes first until the other of its time has come; without a
 * limit that could be all of it.
 */
final class Lockstep {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private double picturesReached;
  private double soundReached;
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

  /** Says up to which second of the output sound has been encoded. */
  void soundReached(double seconds) {
    lock.lock();
    try {
      soundReached = seconds;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until sound has been encoded up to a second of the output.
   *
   * @return false when the work was stopped
   */
  boolean awaitSound(double seconds) {
    lock.lock();
    try {
      while (soundReached < seconds && !stopped) {
        changed.awaitUninterruptibly();
      }
      return !stopped;
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
