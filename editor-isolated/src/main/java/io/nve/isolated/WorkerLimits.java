package io.nve.isolated;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.time.Duration;

/**
 * What one worker may use of the machine. {@code docs/isolation.md} says how each is enforced.
 *
 * @param heap the largest Java heap, in bytes, at least 32 MiB
 * @param memory the most memory that it may hold in all, in bytes: the heap, what native code
 *     allocates, stacks; more than the heap
 * @param cpu the most processor time for one task, all threads together
 * @param output the most bytes of the files that one task writes
 * @param openFiles how many files it may hold open at once, at least 64
 */
public record WorkerLimits(long heap, long memory, Duration cpu, long output, int openFiles) {
  private static final long MEBIBYTE = 1 << 20;

  /** 1 GiB of heap, 4 GiB in all, a day of processor time, 64 GiB of output, 1024 open files. */
  public static final WorkerLimits DEFAULT =
      new WorkerLimits(
          1024 * MEBIBYTE, 4096 * MEBIBYTE, Duration.ofDays(1), 64 * 1024 * MEBIBYTE, 1024);

  /**
   * Checks the numbers.
   *
   * @throws EditorException {@code INVALID_VALUE} if one is too small to work with
   */
  public WorkerLimits {
    if (heap < 32 * MEBIBYTE || memory <= heap) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "A worker needs 32 MiB of heap, and more memory than that");
    }
    if (cpu.isNegative() || cpu.isZero() || output <= 0 || openFiles < 64) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "A worker needs some time, some output and 64 open files");
    }
  }

  /** Returns these limits with another heap and another amount of memory in all, in bytes. */
  public WorkerLimits withMemory(long heap, long memory) {
    return new WorkerLimits(heap, memory, cpu, output, openFiles);
  }

  /** Returns these limits with another processor time for one task. */
  public WorkerLimits withCpu(Duration cpu) {
    return new WorkerLimits(heap, memory, cpu, output, openFiles);
  }

  /** Returns these limits with another size of a task's files, in bytes. */
  public WorkerLimits withOutput(long output) {
    return new WorkerLimits(heap, memory, cpu, output, openFiles);
  }

  /** Returns these limits with another number of open files. */
  public WorkerLimits withOpenFiles(int openFiles) {
    return new WorkerLimits(heap, memory, cpu, output, openFiles);
  }
}
