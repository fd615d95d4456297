package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.WorkerLimits;
import io.nve.isolated.internal.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at a worker while it does one task, and says when it uses more than it may. */
final class Watch {
  /** Memory can fill at gigabytes a second. */
  private static final long MEMORY_NANOS = 25_000_000;

  private static final long REST_NANOS = 100_000_000;

  private final WorkerLimits limits;
  private final Usage usage;
  private final List<Path> folders = new ArrayList<>();
  private final Duration cpuBefore;
  private long memoryAt;
  private long restAt;

  Watch(WorkerProcess worker, WorkerLimits limits) {
    this.limits = limits;
    this.usage = new Usage(worker.handle());
    this.cpuBefore = usage.cpu();
    folders.add(worker.folder());
    memoryAt = System.nanoTime() + MEMORY_NANOS;
    restAt = System.nanoTime() + REST_NANOS;
  }

  /** Counts the files of another folder too. */
  void alsoCount(Path folder) {
    folders.add(folder);
  }

  /**
   * Looks, unless it has just done so.
   *
   * @throws EditorException if the worker has to be ended
   */
  void look() {
    long now = System.nanoTime();
    if (now - memoryAt > 0) {
      memoryAt = now + MEMORY_NANOS;
      if (usage.memory() > limits.memory()) {
        throw new EditorException(
            ErrorCode.RENDER_MEMORY,
            "The worker used more than " + (limits.memory() >> 20) + " MiB of memory");
      }
    }
    if (now - restAt > 0) {
      restAt = now + REST_NANOS;
      lookAtTheRest();
    }
  }

  private void lookAtTheRest() {
    if (usage.cpu().minus(cpuBefore).compareTo(limits.cpu()) > 0) {
      throw new EditorException(
          ErrorCode.RENDER_TIMEOUT,
          "The work took more than " + limits.cpu().toMillis() + " ms of processor time");
    }
    long bytes = 0;
    for (Path folder : folders) {
      bytes += Folders.bytes(folder);
    }
    checkOutput(bytes);
  }

  /**
   * Checks the size of what was written.
   *
   * @throws EditorException {@code LIMIT_BYTES} if it is too large
   */
  void checkOutput(long bytes) {
    if (bytes > limits.output()) {
      throw new EditorException(
          ErrorCode.LIMIT_BYTES, "The output is larger than " + limits.output() + " bytes");
    }
  }

  /** Returns whether the worker holds so much that a fresh one had better do the next task. */
  boolean isBloated() {
    return usage.memory() > limits.memory() / 2;
  }
}
