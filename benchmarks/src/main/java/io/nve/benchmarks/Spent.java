package io.nve.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntSupplier;

/**
 * How much was done in how much time.
 *
 * @param count how many pieces of work
 * @param cpu seconds that the process computed, the collector and the compiler included
 * @param wall seconds by the clock
 */
record Spent(long count, double cpu, double wall) {
  static final Spent NOTHING = new Spent(0, 0, 0);

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Does work that returns how much it was. */
  static Spent by(IntSupplier work) {
    long wall = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    int count = work.getAsInt();
    long cpuAfter = SYSTEM.getProcessCpuTime();
    return new Spent(count, (cpuAfter - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
  }

  Spent plus(Spent other) {
    return new Spent(count + other.count, cpu + other.cpu, wall + other.wall);
  }
}
