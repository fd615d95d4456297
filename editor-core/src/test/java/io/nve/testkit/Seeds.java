package io.nve.testkit;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property with many seeded sources of randomness. A failure names its seed, and {@code
 * -Dnve.seed=SEED} runs that one alone.
 */
public final class Seeds {
  private static final String PROPERTY = "nve.seed";

  private Seeds() {}

  /** Checks a property with the seeds {@code 0 .. runs-1}, or with the one asked for. */
  public static void check(int runs, Consumer<Random> property) {
    String only = System.getProperty(PROPERTY);
    if (only != null) {
      checkOne(Long.parseLong(only), property);
      return;
    }
    for (long seed = 0; seed < runs; seed++) {
      checkOne(seed, property);
    }
  }

  private static void checkOne(long seed, Consumer<Random> property) {
    try {
      property.accept(new Random(seed));
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("Failed with seed " + seed + "; replay: -Dnve.seed=" + seed, e);
    }
  }
}
